package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DriftFacts;
import org.throughline.domain.board.Policy;

/**
 * Delay and drift of an action on a day, in numbers. Figures about all actions compute one for each action, so the
 * sentences are in {@link Explanation}.
 *
 * @param delayDays null, and not 0, while undated
 * @param originalDelayDays against the original due date; null without one
 * @param maskedDelayDays the delay against {@link org.throughline.domain.action.DueDates#maskedFrom} that moving the
 *     due date, or taking it away, hides; never below 0; null if there never was a date
 * @param netDelayDays delay without the days covered by a valid hold
 * @param verificationLagDays how long the waiting claim has waited, or else the latest one waited; null before the
 *     first
 * @param impactGapDays null before sign-off, once impact is shown at E3 or better, and after closure
 * @param signals the signals raised; none after closure
 * @param delayRestsOn what delay and net delay rest on beside decisions and dates of this board; this set and those of the
 *     other figures are empty while their figure is undefined
 * @param policy the version of the policy applied
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
        Set<FigureBasis> delayRestsOn,
        Set<FigureBasis> originalDelayRestsOn,
        Set<FigureBasis> maskedDelayRestsOn,
        Set<FigureBasis> stalenessRestsOn,
        Set<FigureBasis> verificationLagRestsOn,
        Set<FigureBasis> impactGapRestsOn,
        int policy) {

    /** The state must be folded from the events in effect by that day only. */
    public static Assessment on(LocalDate day, ActionState state, Policy policy) {
        var facts = state.facts();
        long today = day.toEpochDay();
        long stopped = Math.min(today, facts.stopsOn());
        var delay = DriftFacts.past(facts.dueOn(), stopped);
        var originalDelay = DriftFacts.past(facts.firstDueOn(), stopped);
        var masked = masked(delay, facts.owedOn(), stopped);
        var signs = SignalDetector.showing(day, state, policy);
        var lag = lag(facts, today);
        var gap = impactGap(facts, today);
        return new Assessment(
                day,
                delay,
                originalDelay,
                masked,
                netDelay(delay, state, facts, stopped),
                facts.driftDays(),
                Math.max(0, today - facts.substantiveOn()),
                lag,
                gap,
                signs.kinds(),
                signs.level(),
                delay == null ? Set.of() : FigureBasis.ofDelay(facts),
                originalDelay == null ? Set.of() : FigureBasis.ofOriginalDelay(facts),
                masked == null ? Set.of() : FigureBasis.ofMaskedDelay(facts),
                FigureBasis.ofStaleness(facts),
                lag == null ? Set.of() : FigureBasis.ofVerificationLag(facts),
                gap == null ? Set.of() : FigureBasis.ofImpactGap(facts),
                policy.version());
    }

    /** What any of the figures rests on beside decisions and dates of this board. */
    public Set<FigureBasis> restsOn() {
        var delays = FigureBasis.both(FigureBasis.both(delayRestsOn, originalDelayRestsOn), maskedDelayRestsOn);
        var waits = FigureBasis.both(verificationLagRestsOn, impactGapRestsOn);
        return FigureBasis.both(FigureBasis.both(delays, stalenessRestsOn), waits);
    }

    /** What it rests on that a signal is raised; what does not depend on a day rests on nothing. */
    public Set<FigureBasis> restsOn(SignalKind signal) {
        return switch (signal) {
            case MOVED -> movesRestOn();
            case STALE -> stalenessRestsOn;
            case UNVERIFIED -> FigureBasis.both(FigureBasis.of(true, false, false), verificationLagRestsOn);
            case UNPROVEN -> impactGapRestsOn;
            case UNDATED, UNOWNED, NOTED, HOLD_EXPIRED, CHALLENGED -> Set.of();
        };
    }

    /** What it rests on that the action is drifting: without the signals that rest on it, it would not be. */
    public Set<FigureBasis> driftRestsOn() {
        if (!drifting()) return Set.of();
        return FigureBasis.of(
                driftsBy(FigureBasis.WAITING_CLAIM),
                driftsBy(FigureBasis.TAKEN_OVER_DATE),
                driftsBy(FigureBasis.ASSUMED_DATE));
    }

    private boolean driftsBy(FigureBasis basis) {
        var others = EnumSet.noneOf(SignalKind.class);
        for (var signal : signals) if (!restsOn(signal).contains(basis)) others.add(signal);
        return DriftLevel.of(others) != DriftLevel.DRIFTING;
    }

    private Set<FigureBasis> movesRestOn() {
        var dates = maskedDelayDays == null ? delayRestsOn : maskedDelayRestsOn;
        return FigureBasis.of(
                false, dates.contains(FigureBasis.TAKEN_OVER_DATE), dates.contains(FigureBasis.ASSUMED_DATE));
    }

    /** Whether the work is or was late against the current due date. */
    public boolean late() {
        return delayDays != null && delayDays > 0;
    }

    /** Whether moving the due date, or taking it away, hides part of the lateness. */
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

    /**
     * The day up to which delay counts: the given day, or the earlier day the work was claimed finished or the action closed.
     */
    static LocalDate stoppedBy(LocalDate day, ActionState state) {
        long stopsOn = state.facts().stopsOn();
        return stopsOn < day.toEpochDay() ? LocalDate.ofEpochDay(stopsOn) : day;
    }

    private static @Nullable Long impactGap(DriftFacts facts, long day) {
        return facts.shown() || facts.closed() ? null : DriftFacts.past(facts.signedOffOn(), day);
    }

    private static @Nullable Long masked(@Nullable Long delay, long owedOn, long stopped) {
        if (owedOn == DriftFacts.NEVER) return null;
        return Math.max(0, Math.max(0, stopped - owedOn) - (delay == null ? 0 : delay));
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
