package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.ActionStatus;
import org.throughline.events.impact.Strength;

/**
 * Delay and drift of one action on one day.
 *
 * @param delayDays undefined, and not 0, while undated
 * @param originalDelayDays against the date when the action was first agreed; undefined when it was agreed without one
 * @param maskedDelayDays what rebaselining hid since the first promise that is still owed, which a reopening renews; a date
 *     pulled back hides nothing, so it is never below 0
 * @param netDelayDays delay less the days on which a valid hold covered the action
 * @param verificationLagDays how long the waiting claim has waited, or else the latest one did; undefined before a claim
 * @param impactGapDays undefined before sign-off, and once practice or outcome is shown at E3 or better
 * @param warnings what warns before the due date is missed: milestones that slip, the owner's own forecast
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
        List<Signal> signals,
        DriftLevel level,
        List<String> warnings,
        int policy) {

    public Assessment {
        signals = List.copyOf(signals);
        warnings = List.copyOf(warnings);
    }

    /** The course must hold what had taken effect by that day, and nothing later. */
    public static Assessment on(LocalDate day, Course course, DriftPolicy policy) {
        var dueDates = course.dueDates();
        var stopped = stoppedBy(day, course);
        var delay = daysPast(dueDates.current(), stopped);
        var sinceOwed = daysPast(dueDates.firstOwed(), stopped);
        boolean ended = course.stage() == ActionStatus.CLOSED;
        var signals = ended ? List.<Signal>of() : new Signals(day, course, policy).observed();
        return new Assessment(
                day,
                delay,
                daysPast(dueDates.original(), stopped),
                delay == null || sinceOwed == null ? null : Long.valueOf(Math.max(0, sinceOwed - delay)),
                netDelay(delay, course, stopped),
                dueDates.driftDays(),
                Days.past(course.lastSubstantive().on(), day),
                course.claims().lagDays(day),
                ended ? null : impactGap(day, course),
                signals,
                DriftLevel.of(signals),
                course.stage().open() ? course.outlook().warnings(day, dueDates.current()) : List.of(),
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
        return signals.stream().anyMatch(signal -> signal.kind() == kind);
    }

    static @Nullable Long impactGap(LocalDate day, Course course) {
        var signedOff = course.signedOff();
        if (signedOff == null) return null;
        boolean proven = course.proof().best().strength().atLeast(Strength.E3);
        return proven ? null : Long.valueOf(Days.past(signedOff.on(), day));
    }

    private static @Nullable Long netDelay(@Nullable Long delay, Course course, LocalDate stopped) {
        var due = course.dueDates().current();
        if (delay == null || due == null) return null;
        return delay - Holds.daysCovered(course.holds(), due, stopped);
    }

    private static @Nullable Long daysPast(@Nullable LocalDate due, LocalDate day) {
        return due == null ? null : Long.valueOf(Days.past(due, day));
    }

    /** Lateness ends with the work, or with the action. */
    private static LocalDate stoppedBy(LocalDate day, Course course) {
        return Stream.of(course.completedOn(), course.closedOn())
                .flatMap(Stream::ofNullable)
                .reduce(day, (earliest, other) -> other.isBefore(earliest) ? other : earliest);
    }
}
