package org.throughline.domain.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;
import org.throughline.events.impact.Evidence;

/**
 * Impact evidence with its place in the history of an action, because the order of measurements shows whether a change lasted.
 *
 * @param version the event that recorded it
 * @param authority null where it was not recorded at a meeting
 */
public record Measurement(
        long version, LocalDate effectiveOn, @Nullable Authority authority, Evidence evidence) {

    public EventReference at() {
        return new EventReference(version, effectiveOn, authority);
    }
}
