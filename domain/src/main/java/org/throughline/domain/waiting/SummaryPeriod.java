package org.throughline.domain.waiting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.DriftOnset;

/**
 * The period of one or more months at whose beginning the overseeing committee and the Board get a digest of all delay and drift,
 * whatever was decided on an action, and the time within which a late or drifting action is therefore in a digest.
 */
public final class SummaryPeriod {

    private static final int MONTH_DAYS_MAX = 31;

    /** Days until the first working day of a period: a weekend and bank holidays. */
    private static final int FIRST_WORKING_DAY_MAX = 7;

    private SummaryPeriod() {}

    /** The first day of the period that a day is in. The digests of the period have it in their identifiers. */
    public static LocalDate beginningOf(LocalDate day, Policy policy) {
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
