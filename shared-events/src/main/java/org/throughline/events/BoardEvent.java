package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that was decided, or came about, as it is recorded: on which day, under whose authority, read where. */
public interface BoardEvent {

    /** The day it took effect, by somebody's word. When we were told is the timestamp of the event message. */
    LocalDate effectiveOn();

    /** Null where no committee decides. */
    @Nullable
    Authority authority();

    @Nullable
    Source source();
}
