package org.throughline.board.calendar;

/**
 * An address with the secret that was made for it just now.
 *
 * @param secret is shown this once
 */
public record IssuedCalendarAddress(CalendarAddress address, String secret) {}
