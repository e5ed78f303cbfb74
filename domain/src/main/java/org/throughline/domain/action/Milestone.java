package org.throughline.domain.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;

/**
 * A milestone of an action.
 *
 * @param firstDueOn its first due date
 * @param reachedOn null until it is reached
 */
public record Milestone(
        int number,
        String what,
        LocalDate firstDueOn,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn) {

    Milestone moved(LocalDate to) {
        return new Milestone(number, what, firstDueOn, to, reachedOn);
    }

    Milestone reached(LocalDate on) {
        return new Milestone(number, what, firstDueOn, dueOn, on);
    }

    /** Days between its first due date and the day it was reached, or can be reached at the earliest. */
    public long slipDays(LocalDate day) {
        if (reachedOn != null) return CalendarDays.past(firstDueOn, reachedOn);
        var expected = dueOn.isAfter(day) ? dueOn : day;
        return CalendarDays.past(firstDueOn, expected);
    }
}
