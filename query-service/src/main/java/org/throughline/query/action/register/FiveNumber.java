package org.throughline.query.action.register;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.domain.drift.SignalKind;
import org.throughline.query.action.AssessedAction;

/** One of the five numbers a chair asks for. Late and masked count unfinished actions only. */
public enum FiveNumber {
    LATE(action -> action.unfinished() && action.assessment().late(), Assessment::delayRestsOn),
    MASKED(action -> action.unfinished() && action.assessment().masked(), Assessment::maskedDelayRestsOn),
    DRIFTING(action -> action.assessment().drifting(), Assessment::driftRestsOn),
    UNVERIFIED(action -> action.assessment().unverified(), assessed -> assessed.restsOn(SignalKind.UNVERIFIED)),
    UNPROVEN(action -> action.assessment().unproven(), assessed -> assessed.restsOn(SignalKind.UNPROVEN));

    private final Predicate<AssessedAction> counts;
    private final Function<Assessment, Set<FigureBasis>> restsOn;

    FiveNumber(Predicate<AssessedAction> counts, Function<Assessment, Set<FigureBasis>> restsOn) {
        this.counts = counts;
        this.restsOn = restsOn;
    }

    public boolean counts(AssessedAction action) {
        return counts.test(action);
    }

    /** What it rests on that this action is counted. */
    public Set<FigureBasis> restsOn(AssessedAction action) {
        return restsOn.apply(action.assessment());
    }
}
