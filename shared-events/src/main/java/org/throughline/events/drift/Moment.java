package org.throughline.events.drift;

import java.time.LocalDate;

/**
 * When something took effect.
 *
 * @param version the event that says so
 */
public record Moment(long version, LocalDate on) {}
