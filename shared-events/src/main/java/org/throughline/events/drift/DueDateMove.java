package org.throughline.events.drift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One replacement of a due date.
 *
 * @param version the event that records it
 * @param to null when words replaced the date, kept in {@code asWritten}
 * @param minute where the decision is written
 */
public record DueDateMove(
        long version,
        LocalDate effectiveOn,
        String minute,
        @Nullable LocalDate to,
        @Nullable String asWritten) {}
