package org.throughline.web.users;

import org.throughline.web.office.OfficePage;

/**
 * Accounts.
 *
 * @param asOf the day asked about, as the address has it; empty for today
 */
public record AccountsPage(OfficePage office, String asOf) {}
