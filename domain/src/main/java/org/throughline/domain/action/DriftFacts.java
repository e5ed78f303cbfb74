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
 * @param stopsOn the day delay stops growing: the work was finished, or the action was closed
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
        return new DriftFacts(
                stage.open(),
                stage == ActionStatus.CLOSED,
                priority == Priority.HIGH,
                vacancy != null,
                impact.shown(),
                !holds.isEmpty(),
                impact.checkFailed(),
                dueDates.timesMoved(),
                activity.notes().size(),
                activity.concerns().size(),
                day(dueDates.current()),
                day(dueDates.original()),
                day(dueDates.firstOwed()),
                dueDates.driftDays(),
                Math.min(day(claims.completedOn()), closed == null ? NEVER : day(closed.on())),
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

    private static long day(@Nullable LocalDate date) {
        return date == null ? NEVER : date.toEpochDay();
    }
}
