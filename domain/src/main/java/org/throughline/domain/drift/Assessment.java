package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DriftFacts;

/**
 * Delay and drift of one action on one day, in numbers. Figures need one for every action, so sentences are made apart, by
 * {@link Explanation}, for what is shown.
 *
 * @param delayDays undefined, and not 0, while undated
 * @param originalDelayDays against the date when the action was first agreed; undefined when it was agreed without one
 * @param maskedDelayDays lateness hidden by rebaselines since the agreement or the latest reopening; never below 0
 * @param netDelayDays delay less the days on which a valid hold covered the action
 * @param verificationLagDays how long the waiting claim has waited, or else the latest one did; undefined before a claim
 * @param impactGapDays undefined before sign-off, once practice or outcome is shown at E3 or better, and after the end
 * @param signals the signals of drift; none once the action has ended
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

    /** The state must hold what had taken effect by that day, and nothing later. */
    public static Assessment on(LocalDate day, ActionState state, DriftPolicy policy) {
        var facts = state.facts();
        long today = day.toEpochDay();
        long stopped = Math.min(today, facts.stopsOn());
        var delay = DriftFacts.past(facts.dueOn(), stopped);
        var signs = SignalDetector.showing(day, state, policy);
        return new Assessment(
                day,
                delay,
                DriftFacts.past(facts.firstDueOn(), stopped),
                masked(delay, facts.owedOn(), stopped),
                netDelay(delay, state, facts, stopped),
                facts.driftDays(),
                Math.max(0, today - facts.substantiveOn()),
                lag(facts, today),
                impactGap(facts, today),
                signs.kinds(),
                signs.level(),
                policy.version());
    }

    /** Late against the due date in force. */
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
    static LocalDate stoppedBy(LocalDate day, ActionState state) {
        long stopsOn = state.facts().stopsOn();
        return stopsOn < day.toEpochDay() ? LocalDate.ofEpochDay(stopsOn) : day;
    }

    private static @Nullable Long impactGap(DriftFacts facts, long day) {
        return facts.shown() || facts.closed() ? null : DriftFacts.past(facts.signedOffOn(), day);
    }

    private static @Nullable Long masked(@Nullable Long delay, long owedOn, long stopped) {
        if (delay == null || owedOn == DriftFacts.NEVER) return null;
        return Math.max(0, Math.max(0, stopped - owedOn) - delay);
    }

    private static @Nullable Long netDelay(@Nullable Long delay, ActionState state, DriftFacts facts, long stopped) {
        if (delay == null || !facts.held()) return delay;
        var due = LocalDate.ofEpochDay(facts.dueOn());
        return delay - HoldCoverage.daysCovered(state.holds(), due, LocalDate.ofEpochDay(stopped));
    }

    private static @Nullable Long lag(DriftFacts facts, long day) {
        if (facts.waitsSince() != DriftFacts.NEVER) return DriftFacts.past(facts.waitsSince(), day);
        return facts.lagDays() == DriftFacts.NEVER ? null : Long.valueOf(facts.lagDays());
    }
}
