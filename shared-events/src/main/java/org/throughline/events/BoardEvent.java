package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that was decided, or came about, as it is recorded: on which day, under whose authority, read where. */
public interface BoardEvent {

    /** The day it took effect, by somebody's word. When we were told is the timestamp of the event message. */
    LocalDate effectiveOn();

    /** Null where no committee decides: an owner's own word, a measurement, somebody leaving. */
    default @Nullable Authority authority() {
        return null;
    }

    @Nullable
    Source source();
}
