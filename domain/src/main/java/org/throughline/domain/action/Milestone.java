package org.throughline.domain.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.events.StatedDate;

/**
 * A milestone of an action.
 *
 * @param firstDueOn its first due date; null if the source's words meant no day
 * @param dueOn the date, or the last day that the source's words mean; null if they mean none
 * @param dueOnAsWritten the source's words; null for a plain date
 * @param reachedOn null until it is reached
 */
public record Milestone(
        int number,
        String what,
        @Nullable LocalDate firstDueOn,
        @Nullable LocalDate dueOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StatedDate dueOnAsWritten,
        @Nullable LocalDate reachedOn) {

    static Milestone set(int number, String what, @Nullable LocalDate dueOn, @Nullable StatedDate asWritten) {
        var owedBy = DueDate.owedBy(dueOn, asWritten);
        return new Milestone(number, what, owedBy, owedBy, asWritten, null);
    }

    Milestone moved(@Nullable LocalDate to, @Nullable StatedDate asWritten) {
        return new Milestone(number, what, firstDueOn, DueDate.owedBy(to, asWritten), asWritten, reachedOn);
    }

    Milestone reached(LocalDate on) {
        return new Milestone(number, what, firstDueOn, dueOn, dueOnAsWritten, on);
    }

    /**
     * Days between its first due date and the day it was reached, or can be reached at the earliest; 0 if it had no first
     * due date.
     */
    public long slipDays(LocalDate day) {
        if (firstDueOn == null) return 0;
        if (reachedOn != null) return CalendarDays.past(firstDueOn, reachedOn);
        var expected = dueOn != null && dueOn.isAfter(day) ? dueOn : day;
        return CalendarDays.past(firstDueOn, expected);
    }
}
