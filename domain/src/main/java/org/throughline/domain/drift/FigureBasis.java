package org.throughline.domain.drift;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.domain.action.DriftFacts;

/** What a figure of delay or drift rests on, beside decisions and dates of this board. */
public enum FigureBasis {
    /** A completion claim that waits for an answer has stopped the clock. A refusal sets it on. */
    WAITING_CLAIM,
    /** A date in a source's words, which counts as the last day that they mean; or one that was past when the action was agreed. */
    TAKEN_OVER_DATE,
    /** A date that was assumed because the source is silent. */
    ASSUMED_DATE;

    /** Every possible set, indexed by a bit for each. */
    private static final Set<FigureBasis>[] ALL = all();

    static Set<FigureBasis> of(boolean waitingClaim, boolean takenOver, boolean assumed) {
        return ALL[(waitingClaim ? 1 : 0) | (takenOver ? 2 : 0) | (assumed ? 4 : 0)];
    }

    /** What the delay of these facts rests on. */
    static Set<FigureBasis> ofDelay(DriftFacts facts) {
        return of(
                facts.provisional(),
                facts.dueTakenOver() || facts.stopTakenOver(),
                facts.dueAssumed() || facts.stopAssumed());
    }

    static Set<FigureBasis> ofOriginalDelay(DriftFacts facts) {
        return of(
                facts.provisional(),
                facts.firstTakenOver() || facts.stopTakenOver(),
                facts.firstAssumed() || facts.stopAssumed());
    }

    /** Masked delay is measured from two dates. */
    static Set<FigureBasis> ofMaskedDelay(DriftFacts facts) {
        return of(
                facts.provisional(),
                facts.owedTakenOver() || facts.dueTakenOver() || facts.stopTakenOver(),
                facts.owedAssumed() || facts.dueAssumed() || facts.stopAssumed());
    }

    static Set<FigureBasis> ofStaleness(DriftFacts facts) {
        return of(false, facts.substantiveTakenOver(), facts.substantiveAssumed());
    }

    static Set<FigureBasis> ofVerificationLag(DriftFacts facts) {
        return of(false, facts.lagTakenOver(), facts.lagAssumed());
    }

    static Set<FigureBasis> ofImpactGap(DriftFacts facts) {
        return of(false, facts.signedOffTakenOver(), facts.signedOffAssumed());
    }

    /** What rests on either of two bases. */
    static Set<FigureBasis> both(Set<FigureBasis> one, Set<FigureBasis> other) {
        return of(
                one.contains(WAITING_CLAIM) || other.contains(WAITING_CLAIM),
                one.contains(TAKEN_OVER_DATE) || other.contains(TAKEN_OVER_DATE),
                one.contains(ASSUMED_DATE) || other.contains(ASSUMED_DATE));
    }

    @SuppressWarnings("unchecked") // an array of sets of this type only
    private static Set<FigureBasis>[] all() {
        return IntStream.range(0, 1 << values().length)
                .mapToObj(FigureBasis::set)
                .toArray(Set[]::new);
    }

    private static Set<FigureBasis> set(int bits) {
        var set = EnumSet.noneOf(FigureBasis.class);
        for (var each : values()) if ((bits & (1 << each.ordinal())) != 0) set.add(each);
        return Collections.unmodifiableSet(set);
    }
}
