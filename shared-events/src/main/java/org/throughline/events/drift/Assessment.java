package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.ActionStatus;

/**
 * Delay and drift of one action on one day, in numbers. A figure about all actions asks for one of each, so nothing is put
 * into words here; {@link Explanation} does that for what is shown.
 *
 * @param delayDays undefined, and not 0, while undated
 * @param originalDelayDays against the date when the action was first agreed; undefined when it was agreed without one
 * @param maskedDelayDays what rebaselining hid since the first promise that is still owed, which a reopening renews; a date
 *     pulled back hides nothing, so it is never below 0
 * @param netDelayDays delay less the days on which a valid hold covered the action
 * @param verificationLagDays how long the waiting claim has waited, or else the latest one did; undefined before a claim
 * @param impactGapDays undefined before sign-off, once practice or outcome is shown at E3 or better, and after the end
 * @param signals which signs of drift show; they end with the action
 * @param policy the version of the policy it was assessed by
 */
public record Assessment(
        LocalDate on,
        @Nullable Long delayDays,
        @Nullable Long originalDelayDays,
        @Nullable Long maskedDelayDays,
        @Nullable Long netDelayDays,
        long driftDays,
        long stalenessDays,
        @Nullable Long verificationLagDays,
        @Nullable Long impactGapDays,
        Set<SignalKind> signals,
        DriftLevel level,
        int policy) {

    /** The course must hold what had taken effect by that day, and nothing later. */
    public static Assessment on(LocalDate day, Course course, DriftPolicy policy) {
        var dueDates = course.dueDates();
        var stopped = stoppedBy(day, course);
        var delay = daysPast(dueDates.current(), stopped);
        var signals = Signs.showing(day, course, policy);
        return new Assessment(
                day,
                delay,
                daysPast(dueDates.original(), stopped),
                masked(delay, dueDates.firstOwed(), stopped),
                netDelay(delay, course, stopped),
                dueDates.driftDays(),
                Days.past(course.lastSubstantive().on(), day),
                course.claims().lagDays(day),
                impactGap(day, course),
                signals,
                DriftLevel.of(signals),
                policy.version());
    }

    /** The promise in force was or is broken. */
    public boolean late() {
        return delayDays != null && delayDays > 0;
    }

    /** Part of the lateness is hidden by rebaselines. */
    public boolean masked() {
        return maskedDelayDays != null && maskedDelayDays > 0;
    }

    public boolean drifting() {
        return level == DriftLevel.DRIFTING;
    }

    public boolean unverified() {
        return shows(SignalKind.UNVERIFIED);
    }

    public boolean unproven() {
        return shows(SignalKind.UNPROVEN);
    }

    public boolean shows(SignalKind kind) {
        return signals.contains(kind);
    }

    /** Lateness ends with the work, or with the action. */
    static LocalDate stoppedBy(LocalDate day, Course course) {
        return earlier(earlier(day, course.completedOn()), course.closedOn());
    }

    static @Nullable Long impactGap(LocalDate day, Course course) {
        var signedOff = course.signedOff();
        if (signedOff == null || course.proof().shown() || course.stage() == ActionStatus.CLOSED) return null;
        return Days.past(signedOff.on(), day);
    }

    private static @Nullable Long masked(@Nullable Long delay, @Nullable LocalDate firstOwed, LocalDate stopped) {
        if (delay == null || firstOwed == null) return null;
        return Math.max(0, Days.past(firstOwed, stopped) - delay);
    }

    private static @Nullable Long netDelay(@Nullable Long delay, Course course, LocalDate stopped) {
        var due = course.dueDates().current();
        if (delay == null || due == null || course.holds().isEmpty()) return delay;
        return delay - Holds.daysCovered(course.holds(), due, stopped);
    }

    private static @Nullable Long daysPast(@Nullable LocalDate due, LocalDate day) {
        return due == null ? null : Long.valueOf(Days.past(due, day));
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}
