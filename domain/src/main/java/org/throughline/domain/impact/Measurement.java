package org.throughline.domain.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;
import org.throughline.events.impact.Evidence;

/**
 * Recorded impact evidence of an action.
 *
 * @param version the event that recorded it
 * @param authority null if no committee noted it
 */
public record Measurement(
        long version, LocalDate effectiveOn, @Nullable Authority authority, Evidence evidence) {

    public EventReference at() {
        return new EventReference(version, effectiveOn, authority);
    }
}
