package org.throughline.domain.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.events.Authority;
import org.throughline.events.impact.Evidence;

/**
 * Recorded impact evidence of an action.
 *
 * @param version the event that recorded it
 * @param authority null if no committee noted it
 * @param dayRestsOn null for a day that this board has given
 */
public record Measurement(
        long version,
        LocalDate effectiveOn,
        @Nullable Authority authority,
        @Nullable DayBasis dayRestsOn,
        Evidence evidence) {

    public static Measurement of(EventReference at, Evidence evidence) {
        return new Measurement(at.version(), at.on(), at.authority(), at.dayRestsOn(), evidence);
    }

    public EventReference at() {
        return new EventReference(version, effectiveOn, authority, dayRestsOn);
    }
}
