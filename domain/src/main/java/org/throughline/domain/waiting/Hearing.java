package org.throughline.domain.waiting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.DriftOnset;

/**
 * Within how many days somebody hears of an action that is late or drifting: the committee that oversees it and the Board get a
 * digest of all delay and drift at the beginning of each period of the policy, whatever was decided on the action.
 */
public final class Hearing {

    private static final int MONTH_DAYS_MAX = 31;

    /** Until the first working day of a period, after bank holidays and a weekend. */
    private static final int FIRST_WORKING_DAY_MAX = 7;

    private Hearing() {}

    /** The first day of the period that a day is in. Digests of the period are named after it. */
    public static LocalDate periodOf(LocalDate day, Policy policy) {
        int months = policy.reminders().summaryEveryMonths();
        var month = YearMonth.from(day);
        int since = month.getYear() * 12 + month.getMonthValue() - 1;
        return month.minusMonths(Math.floorMod(since, months)).atDay(1);
    }

    /** The number of days within which somebody must have been told. */
    public static int withinDays(Policy policy) {
        return MONTH_DAYS_MAX * policy.reminders().summaryEveryMonths() + FIRST_WORKING_DAY_MAX;
    }

    /** Whether an action is late and unfinished, or drifting. */
    public static boolean isLateOrDrifting(LocalDate day, ActionState state, Policy policy) {
        return state.closedOn() == null
                && DriftOnset.lateOrDrifting(day, state, policy).isPresent();
    }

    /**
     * Whether a digest about the action must have been raised in the {@link #withinDays} up to and including a day: it has been
     * late or drifting all the time, and the program knew.
     *
     * @param before the action as it was, and as it was known, on the first of these days
     */
    public static boolean mustHaveBeenTold(LocalDate day, ActionState now, ActionState before, Policy policy) {
        var first = day.minusDays(withinDays(policy));
        return isLateOrDrifting(day, now, policy)
                && isLateOrDrifting(first, before, policy)
                && DriftOnset.lateOrDrifting(day, now, policy)
                        .filter(since -> !since.isAfter(first))
                        .isPresent();
    }
}
