package org.throughline.domain.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;

/**
 * A due date as it was decided.
 *
 * @param day the day it is owed by: the date, or the last day that the source's words mean; null if they mean none
 * @param asWritten the source's words; null for a plain date
 * @param assumed whether the date, or the words that mean no day, were assumed because the source is silent
 */
public record DueDate(@Nullable LocalDate day, @Nullable StatedDate asWritten, boolean assumed) {

    static DueDate on(LocalDate day) {
        return new DueDate(day, null, false);
    }

    static DueDate of(@Nullable LocalDate day, @Nullable StatedDate asWritten, @Nullable Source source) {
        return new DueDate(owedBy(day, asWritten), asWritten, source != null && source.assumes("dueDate"));
    }

    /** The day by which something is owed that is due on a day, or when a source's words say; null if they mean no day. */
    public static @Nullable LocalDate owedBy(@Nullable LocalDate day, @Nullable StatedDate asWritten) {
        return day == null && asWritten != null ? asWritten.to() : day;
    }
}
