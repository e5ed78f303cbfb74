package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    public static Assessment on(LocalDate day, DriftInputs course, DriftPolicy policy) {
        var vitals = course.vitals();
        long today = day.toEpochDay();
        long stopped = Math.min(today, vitals.stopsOn());
        var delay = DriftFacts.past(vitals.dueOn(), stopped);
        var signs = SignalDetector.showing(day, course, policy);
        return new Assessment(
                day,
                delay,
                DriftFacts.past(vitals.firstDueOn(), stopped),
                masked(delay, vitals.owedOn(), stopped),
                netDelay(delay, course, vitals, stopped),
                vitals.driftDays(),
                Math.max(0, today - vitals.substantiveOn()),
                lag(vitals, today),
                impactGap(vitals, today),
                signs.kinds(),
                signs.level(),
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
    static LocalDate stoppedBy(LocalDate day, DriftInputs course) {
        long stopsOn = course.vitals().stopsOn();
        return stopsOn < day.toEpochDay() ? LocalDate.ofEpochDay(stopsOn) : day;
    }

    private static @Nullable Long impactGap(DriftFacts vitals, long day) {
        return vitals.shown() || vitals.closed() ? null : DriftFacts.past(vitals.signedOffOn(), day);
    }

    private static @Nullable Long masked(@Nullable Long delay, long owedOn, long stopped) {
        if (delay == null || owedOn == DriftFacts.NEVER) return null;
        return Math.max(0, Math.max(0, stopped - owedOn) - delay);
    }

    private static @Nullable Long netDelay(@Nullable Long delay, DriftInputs course, DriftFacts vitals, long stopped) {
        if (delay == null || !vitals.held()) return delay;
        var due = LocalDate.ofEpochDay(vitals.dueOn());
        return delay - Holds.daysCovered(course.holds(), due, LocalDate.ofEpochDay(stopped));
    }

    private static @Nullable Long lag(DriftFacts vitals, long day) {
        if (vitals.waitsSince() != DriftFacts.NEVER) return DriftFacts.past(vitals.waitsSince(), day);
        return vitals.lagDays() == DriftFacts.NEVER ? null : Long.valueOf(vitals.lagDays());
    }
}
