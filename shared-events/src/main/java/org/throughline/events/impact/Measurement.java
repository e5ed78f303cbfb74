package org.throughline.events.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.Moment;

/**
 * Impact evidence at its place in the life of an action: the order of measurements decides whether a change lasted.
 *
 * @param version the event that recorded it
 * @param authority null where no committee took note of it
 */
public record Measurement(
        long version, LocalDate effectiveOn, @Nullable Authority authority, Evidence evidence) {

    public Moment at() {
        return new Moment(version, effectiveOn, authority);
    }
}
