package org.throughline.events.impact;

import java.time.LocalDate;

/**
 * Impact evidence at its place in the life of an action: the order of measurements decides whether a change lasted.
 *
 * @param version the event that recorded it
 */
public record Measurement(long version, LocalDate effectiveOn, Evidence evidence) {}
