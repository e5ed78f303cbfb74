package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something took effect, and who decided it.
 *
 * @param version the event that says so, in its stream
 * @param authority null where no committee decided
 */
public record Moment(long version, LocalDate on, @Nullable Authority authority) {

    public static Moment of(Recorded<? extends BoardEvent> recorded) {
        var event = recorded.event();
        return new Moment(recorded.version(), event.effectiveOn(), event.authority());
    }
}
