package org.throughline.events.meeting;

/**
 * An item of the agenda.
 *
 * @param minute the minute reference of its decisions, "7.2"
 */
public record AgendaItem(String minute, String title) {}
