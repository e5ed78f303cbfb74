package org.throughline.domain.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;

/**
 * A step on the way to an action's end.
 *
 * @param firstDueOn the date it was first promised by
 * @param reachedOn null while it is ahead
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

    /** Days after its first date that it was reached, or is expected to be reached at the earliest. */
    public long slipDays(LocalDate day) {
        if (reachedOn != null) return CalendarDays.past(firstDueOn, reachedOn);
        var expected = dueOn.isAfter(day) ? dueOn : day;
        return CalendarDays.past(firstDueOn, expected);
    }
}
