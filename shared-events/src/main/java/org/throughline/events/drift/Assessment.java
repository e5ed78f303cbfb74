package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.impact.EvidenceStrength;
import org.throughline.events.impact.Measurement;
import org.throughline.events.impact.Strength;

/**
 * Delay and drift of one action on one day.
 *
 * @param delayDays undefined, and not 0, while undated
 * @param originalDelayDays undefined when the action was agreed without a date
 * @param maskedDelayDays what rebaselining hid; a date pulled back hides nothing, so it is never below 0
 * @param netDelayDays delay less the days on hold; as long as nothing can be held, the delay
 * @param verificationLagDays how long the waiting claim has waited, or else the latest one did; undefined before a claim
 * @param impactGapDays undefined before sign-off, and once practice or outcome is shown at E3 or better
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
        DriftLevel level) {

    public Assessment {
        signals = List.copyOf(signals);
    }

    /** The course must hold what had taken effect by that day, and nothing later. */
    public static Assessment on(LocalDate day, Course course, DriftPolicy policy) {
        var dueDates = course.dueDates();
        var stopped = earlier(day, course.completedOn());
        var delay = daysPast(dueDates.current(), stopped);
        var originalDelay = daysPast(dueDates.original(), stopped);
        var masked = delay == null || originalDelay == null ? null : Long.valueOf(Math.max(0, originalDelay - delay));
        long staleness = Days.past(course.lastSubstantive().on(), day);
        var impactGap = impactGap(day, course);
        var signals = new Signals(day, course, policy).observed();
        return new Assessment(
                day,
                delay,
                originalDelay,
                masked,
                delay,
                dueDates.driftDays(),
                staleness,
                verificationLag(day, course),
                impactGap,
                signals,
                DriftLevel.of(signals));
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

    static @Nullable Long verificationLag(LocalDate day, Course course) {
        var waiting = course.waitingClaim();
        if (waiting != null) return Days.past(waiting.effectiveOn(), day);
        if (course.claims().isEmpty()) return null;
        var latest = course.claims().getLast();
        var answeredOn = latest.answeredOn();
        return answeredOn == null ? null : Long.valueOf(Days.past(latest.effectiveOn(), answeredOn));
    }

    static @Nullable Long impactGap(LocalDate day, Course course) {
        var signedOff = course.signedOff();
        if (signedOff == null) return null;
        boolean proven = EvidenceStrength.best(impactShown(course)).strength().atLeast(Strength.E3);
        return proven ? null : Long.valueOf(Days.past(signedOff.on(), day));
    }

    /** Activity and learning say nothing here, however well they were measured. */
    static List<Measurement> impactShown(Course course) {
        return course.measurements().stream()
                .filter(measurement -> measurement.evidence().level().showsImpact())
                .toList();
    }

    private static @Nullable Long daysPast(@Nullable LocalDate due, LocalDate day) {
        return due == null ? null : Long.valueOf(Days.past(due, day));
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate completedOn) {
        return completedOn != null && completedOn.isBefore(day) ? completedOn : day;
    }
}
