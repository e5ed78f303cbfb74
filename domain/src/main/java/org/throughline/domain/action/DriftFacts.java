package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.events.action.Priority;

/**
 * The figures of an {@link ActionState} that delay and drift on any day are computed from, as plain numbers. Figures about
 * all actions read these instead of the lists they come from, which would take most of the time.
 *
 * <p>Days are counted from 1 January 1970. {@link #NEVER} means that something has not happened or that there is no date.
 *
 * @param provisional whether delay stops at a claim that still waits for an answer
 * @param stopAssumed whether the day of the claim that stops delay was assumed because the source is silent
 * @param dueTakenOver whether the due date is the last day of a source's words, or was past at the agreement and counts
 *     from it; {@code firstTakenOver} and {@code owedTakenOver} say the same of the dates that original and masked delay
 *     count from
 * @param dueAssumed whether the due date was assumed because the source is silent
 * @param dueOn the day that delay counts from
 * @param owedOn the day that masked delay counts from
 * @param stopsOn the day delay stops growing: the work was finished by the owner's claim, or the action was closed
 * @param waitsSince the day of the oldest claim without an answer
 * @param lagDays how long the latest claim waited for its answer; only where no claim waits now
 * @param held whether there is any hold, in force or not
 * @param checkFailed whether a sustained check failed and no later one found the change lasting
 * @param checkDueOn the first sustained check without a result since one last found the change lasting
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
        boolean stopAssumed,
        boolean dueTakenOver,
        boolean firstTakenOver,
        boolean owedTakenOver,
        boolean dueAssumed,
        boolean firstAssumed,
        boolean owedAssumed,
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
                stopped != null && stopped.dayAssumed(),
                dueDates.takenOver(dueDates.inForce()),
                dueDates.takenOver(dueDates.originallyOwed()),
                dueDates.takenOver(maskedFrom),
                dueDates.inForce().assumed(),
                dueDates.originallyOwed().assumed(),
                maskedFrom.assumed(),
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

    private static long counted(DueDates dueDates, DueDate due) {
        return due.day() == null ? NEVER : day(dueDates.countedFrom(due.day()));
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? NEVER : date.toEpochDay();
    }
}
