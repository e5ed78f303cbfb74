package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DriftFacts;
import org.throughline.domain.board.Policy;

/** Decides which signals are raised on a day. Figures and explanations both use its result. */
final class SignalDetector {

    private static final SignalKind[] KINDS = SignalKind.values();

    /** Every possible set of signals, indexed by a bit for each kind. */
    private static final SignalDetector[] ALL =
            IntStream.range(0, 1 << KINDS.length).mapToObj(SignalDetector::new).toArray(SignalDetector[]::new);

    private final Set<SignalKind> kinds;
    private final DriftLevel level;

    private SignalDetector(int bits) {
        var showing = EnumSet.noneOf(SignalKind.class);
        for (int bit = 0; bit < KINDS.length; bit++) if ((bits & (1 << bit)) != 0) showing.add(KINDS[bit]);
        kinds = Collections.unmodifiableSet(showing);
        level = DriftLevel.of(kinds);
    }

    Set<SignalKind> kinds() {
        return kinds;
    }

    DriftLevel level() {
        return level;
    }

    /** The signals of a state on a day; none after closure. */
    static SignalDetector showing(LocalDate day, ActionState state, Policy policy) {
        var facts = state.facts();
        int bits = 0;
        if (!facts.closed())
            for (int bit = 0; bit < KINDS.length; bit++)
                if (shows(KINDS[bit], day, state, facts, policy)) bits |= 1 << bit;
        return ALL[bits];
    }

    /** Whether the impact gap alone raises {@code UNPROVEN}. */
    static boolean gapTooLong(LocalDate day, ActionState state, Policy policy) {
        return gapTooLong(day.toEpochDay(), state.facts(), policy);
    }

    private static boolean shows(SignalKind kind, LocalDate day, ActionState state, DriftFacts facts, Policy policy) {
        return switch (kind) {
            case UNDATED -> facts.dueOn() == DriftFacts.NEVER;
            case MOVED ->
                facts.timesMoved() >= policy.thresholds().movedTimes()
                        || facts.driftDays() > policy.thresholds().movedDays();
            case STALE -> stale(day, state, facts, policy);
            case UNOWNED -> facts.vacant() && facts.open();
            case NOTED -> facts.notes() >= policy.thresholds().notedTimes() && facts.open();
            case UNVERIFIED ->
                facts.waitsSince() != DriftFacts.NEVER
                        && day.toEpochDay() - facts.waitsSince()
                                > policy.thresholds().unverifiedDays();
            case UNPROVEN -> unproven(day.toEpochDay(), facts, policy);
            case HOLD_EXPIRED ->
                (facts.open() && facts.held() && HoldCoverage.expired(state.holds(), day))
                        || restrictionExpired(day, state);
            case CHALLENGED -> facts.concerns() >= policy.thresholds().challengedTimes();
        };
    }

    /** An action under a valid hold is not stale. */
    private static boolean stale(LocalDate day, ActionState state, DriftFacts facts, Policy policy) {
        return facts.open()
                && day.toEpochDay() - facts.substantiveOn() >= policy.staleDays(facts.highPriority())
                && !(facts.held() && HoldCoverage.valid(state.holds(), day));
    }

    /** A restriction limits who hears of an action also after its sign-off. */
    static boolean restrictionExpired(LocalDate day, ActionState state) {
        var restriction = state.restriction();
        return restriction != null && restriction.expiredBy(day);
    }

    private static boolean gapTooLong(long day, DriftFacts facts, Policy policy) {
        return facts.signedOffOn() != DriftFacts.NEVER
                && !facts.shown()
                && day - facts.signedOffOn() > policy.thresholds().unprovenDays();
    }

    private static boolean unproven(long day, DriftFacts facts, Policy policy) {
        if (facts.signedOffOn() == DriftFacts.NEVER) return false;
        return gapTooLong(day, facts, policy)
                || facts.checkFailed()
                || day - facts.checkDueOn() > policy.thresholds().checkGraceDays();
    }
}
