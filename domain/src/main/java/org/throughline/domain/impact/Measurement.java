package org.throughline.domain.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;
import org.throughline.events.impact.Evidence;

/**
 * Impact evidence at its place in the life of an action: the order of measurements decides whether a change lasted.
 *
 * @param version the event that recorded it
 * @param authority null where no committee took note of it
 */
public record Measurement(
        long version, LocalDate effectiveOn, @Nullable Authority authority, Evidence evidence) {

    public EventReference at() {
        return new EventReference(version, effectiveOn, authority);
    }
}
