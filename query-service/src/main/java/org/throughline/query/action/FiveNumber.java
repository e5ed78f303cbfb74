package org.throughline.query.action;

import java.util.function.Predicate;

/** One of the five numbers a chair asks for. Late and masked count unfinished actions only. */
public enum FiveNumber {
    LATE(action -> action.unfinished() && action.assessment().late()),
    MASKED(action -> action.unfinished() && action.assessment().masked()),
    DRIFTING(action -> action.assessment().drifting()),
    UNVERIFIED(action -> action.assessment().unverified()),
    UNPROVEN(action -> action.assessment().unproven());

    private final Predicate<AssessedAction> counts;

    FiveNumber(Predicate<AssessedAction> counts) {
        this.counts = counts;
    }

    public boolean counts(AssessedAction action) {
        return counts.test(action);
    }
}
