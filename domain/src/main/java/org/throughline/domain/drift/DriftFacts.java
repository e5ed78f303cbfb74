package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.action.Priority;
import org.throughline.domain.hold.Hold;

/**
 * What the arithmetic of any day asks of a course, as plain numbers side by side. A figure about all actions asks every one
 * for it, and to look it up all over a course each time would take most of the time that figure takes.
 *
 * <p>CalendarDays are counted since 1970; {@link #NEVER} stands for what has not happened and for a date there is none of.
 *
 * @param stopsOn the day lateness ended with the work, or with the action
 * @param waitsSince since when the claim has waited that has waited longest
 * @param lagDays how long the latest claim waited that was answered; only where none waits
 * @param held whether there is a hold to be looked at
 * @param checkFailed whether a sustained check told something bad that is still so
 * @param checkDueOn the first sustained check since the change was last found to be there that is still to be done
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

    static final long NEVER = Long.MAX_VALUE;

    static DriftFacts of(
            ActionStatus stage,
            Priority priority,
            DueDates dueDates,
            Claims claims,
            ImpactState proof,
            Activity attention,
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
                proof.shown(),
                !holds.isEmpty(),
                proof.checkFailed(),
                dueDates.timesMoved(),
                attention.notes().size(),
                attention.concerns().size(),
                day(dueDates.current()),
                day(dueDates.original()),
                day(dueDates.firstOwed()),
                dueDates.driftDays(),
                Math.min(day(claims.completedOn()), closed == null ? NEVER : day(closed.on())),
                day(attention.lastSubstantive().on()),
                waiting == null ? NEVER : day(waiting.effectiveOn()),
                lagging == null || answered == null ? NEVER : CalendarDays.past(lagging.effectiveOn(), answered.on()),
                proof.signedOff() == null ? NEVER : day(proof.signedOff().on()),
                day(proof.checkDueOn()));
    }

    /** How far a day lies past another, if there is that other; before it, 0. */
    static @Nullable Long past(long date, long day) {
        return date == NEVER ? null : Long.valueOf(Math.max(0, day - date));
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? NEVER : date.toEpochDay();
    }
}
