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
 */
public record EventReference(
        long version, LocalDate on, @Nullable Authority authority) {

    public static EventReference of(Recorded<? extends BoardEvent> recorded) {
        var event = recorded.event();
        return new EventReference(recorded.version(), event.effectiveOn(), event.authority());
    }
}
