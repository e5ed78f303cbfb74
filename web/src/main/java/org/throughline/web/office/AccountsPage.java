package org.throughline.web.office;

/**
 * Accounts.
 *
 * @param asOf the day asked about, as the address has it; empty for today
 */
public record AccountsPage(OfficePage office, String asOf) {}
