package org.throughline.events.meeting;

/**
 * A matter on the agenda.
 *
 * @param minute the reference its decisions are written under, "7.2"
 */
public record AgendaItem(String minute, String title) {}
