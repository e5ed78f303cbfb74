package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.events.action.Priority;

/**
 * The figures of an {@link ActionState} that delay and drift on any day are computed from, as plain numbers. Figures about
 * all actions read these instead of the lists they come from, which would take most of the time.
 *
 * <p>Days are counted from 1 January 1970. {@link #NEVER} means that something has not happened or that there is no date.
 *
 * @param provisional whether delay stops at a claim that still waits for an answer
 * @param stopTakenOver whether the day that stops delay, of a claim or of the closure, is the last of a source's words
 * @param stopAssumed whether that day was assumed because the source is silent
 * @param dueTakenOver whether the due date is the last day of a source's words, or was past at the agreement and counts
 *     from it; {@code firstTakenOver} and {@code owedTakenOver} say the same of the dates that original and masked delay
 *     count from
 * @param dueAssumed whether the due date was assumed because the source is silent
 * @param substantiveTakenOver whether the day of the last substantive event is the last of a source's words; {@code lagTakenOver}
 *     says the same of the claim that verification lag is measured on, or its answer, and {@code signedOffTakenOver} of the
 *     sign-off in force
 * @param substantiveAssumed whether that day was assumed because the source is silent
 * @param dueOn the day that delay counts from
 * @param owedOn the day that masked delay counts from
 * @param stopsOn the day delay stops growing: the work was finished by the owner's claim, or the action was closed
 * @param waitsSince the day of the oldest claim without an answer
 * @param lagDays how long the latest claim waited for its answer; only where no claim waits now
 * @param held whether there is any hold, in force or not
 * @param checkFailed whether a sustained check failed and no later one found the change lasting
 * @param checkDueOn the first sustained check without a confirmed result since one last found the change lasting
 */
public record DriftFacts(
        boolean open,
        boolean closed,
        boolean highPriority,
        boolean vacant,
        boolean shown,
        boolean held,
        boolean checkFailed,
        boolean provisional,
        boolean stopTakenOver,
        boolean stopAssumed,
        boolean dueTakenOver,
        boolean firstTakenOver,
        boolean owedTakenOver,
        boolean dueAssumed,
        boolean firstAssumed,
        boolean owedAssumed,
        boolean substantiveTakenOver,
        boolean lagTakenOver,
        boolean signedOffTakenOver,
        boolean substantiveAssumed,
        boolean lagAssumed,
        boolean signedOffAssumed,
        int timesMoved,
        int notes,
        int concerns,
        long dueOn,
        long firstDueOn,
        long owedOn,
        long driftDays,
        long stopsOn,
        long substantiveOn,
        long waitsSince,
        long lagDays,
        long signedOffOn,
        long checkDueOn) {

    public static final long NEVER = Long.MAX_VALUE;

    static DriftFacts of(
            ActionStatus stage,
            Priority priority,
            DueDates dueDates,
            Claims claims,
            ImpactState impact,
            Activity activity,
            @Nullable Vacancy vacancy,
            List<Hold> holds,
            @Nullable EventReference closed) {
        var waiting = claims.waiting();
        var lagging = claims.lagging();
        var answered = lagging == null ? null : lagging.answered();
        var stopping = claims.stopping();
        long claimed = stopping == null ? NEVER : day(stopping.effectiveOn());
        long ended = closed == null ? NEVER : day(closed.on());
        var stopped = claimed <= ended ? stopping : null;
        var stop = stopped == null ? closed : stopped.made();
        var maskedFrom = dueDates.maskedFrom();
        return new DriftFacts(
                stage.open(),
                stage == ActionStatus.CLOSED,
                priority == Priority.HIGH,
                vacancy != null,
                impact.shown(),
                !holds.isEmpty(),
                impact.checkFailed(),
                stopped != null && stopped.waits(),
                rests(stop, DayBasis.TAKEN_OVER_DATE),
                rests(stop, DayBasis.ASSUMED_DATE),
                dueDates.takenOver(dueDates.inForce()),
                dueDates.takenOver(dueDates.originallyOwed()),
                dueDates.takenOver(maskedFrom),
                dueDates.inForce().assumed(),
                dueDates.originallyOwed().assumed(),
                maskedFrom.assumed(),
                rests(activity.lastSubstantive(), DayBasis.TAKEN_OVER_DATE),
                lags(lagging, DayBasis.TAKEN_OVER_DATE),
                rests(impact.signedOff(), DayBasis.TAKEN_OVER_DATE),
                rests(activity.lastSubstantive(), DayBasis.ASSUMED_DATE),
                lags(lagging, DayBasis.ASSUMED_DATE),
                rests(impact.signedOff(), DayBasis.ASSUMED_DATE),
                dueDates.timesMoved(),
                activity.notes().size(),
                activity.concerns().size(),
                counted(dueDates, dueDates.inForce()),
                counted(dueDates, dueDates.originallyOwed()),
                counted(dueDates, maskedFrom),
                dueDates.driftDays(),
                Math.min(claimed, ended),
                day(activity.lastSubstantive().on()),
                waiting == null ? NEVER : day(waiting.effectiveOn()),
                lagging == null || answered == null ? NEVER : CalendarDays.past(lagging.effectiveOn(), answered.on()),
                impact.signedOff() == null ? NEVER : day(impact.signedOff().on()),
                day(impact.checkDueOn()));
    }

    /** The number of days from a date to a later day, 0 if the day is not later; null if there is no date. */
    public static @Nullable Long past(long date, long day) {
        return date == NEVER ? null : Long.valueOf(Math.max(0, day - date));
    }

    /** Whether a claim was accepted or the action was closed, so that delay no longer grows whatever is answered. */
    boolean finished() {
        return stopsOn != NEVER && (closed || !provisional);
    }

    private static boolean rests(@Nullable EventReference event, DayBasis basis) {
        return event != null && event.dayRestsOn() == basis;
    }

    private static boolean lags(@Nullable Claim claim, DayBasis basis) {
        return claim != null && (claim.dayRestsOn() == basis || rests(claim.answered(), basis));
    }

    private static long counted(DueDates dueDates, DueDate due) {
        return due.day() == null ? NEVER : day(dueDates.countedFrom(due.day()));
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? NEVER : date.toEpochDay();
    }
}
