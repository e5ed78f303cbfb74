package org.throughline.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;

/**
 * A reference to an event: its version, the day it took effect and its authority.
 *
 * @param version of the event in its stream
 * @param authority null where no committee decided
 * @param dayRestsOn null for a day that this board has given
 */
public record EventReference(
        long version,
        LocalDate on,
        @Nullable Authority authority,
        @Nullable DayBasis dayRestsOn) {

    /** An event of a day that this board has given. */
    public EventReference(long version, LocalDate on, @Nullable Authority authority) {
        this(version, on, authority, null);
    }

    public static EventReference of(Recorded<? extends BoardEvent> recorded) {
        var event = recorded.event();
        return new EventReference(recorded.version(), event.effectiveOn(), event.authority(), DayBasis.of(event));
    }
}
