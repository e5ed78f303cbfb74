package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event in the board's log, with the day it took effect, its authority and its source. */
public interface BoardEvent {

    /** The day the event took effect. The moment it was recorded is the timestamp of the event message. */
    LocalDate effectiveOn();

    /** Null where no committee decides, for instance on a progress update, a measurement or an owner leaving. */
    default @Nullable Authority authority() {
        return null;
    }

    @Nullable
    Source source();
}
