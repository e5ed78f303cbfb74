package org.throughline.query.drift;

import java.util.Collection;
import java.util.function.Predicate;
import org.throughline.query.action.AssessedAction;

/**
 * What a chair wants to know. Late and masked count what is unfinished: afterwards lateness is history.
 *
 * @param actions how many actions the numbers are about
 */
record FiveNumbers(long actions, long late, long masked, long drifting, long unverified, long unproven) {

    static FiveNumbers of(Collection<AssessedAction> actions) {
        return new FiveNumbers(
                actions.size(),
                count(
                        actions,
                        action -> action.unfinished() && action.assessment().late()),
                count(
                        actions,
                        action -> action.unfinished() && action.assessment().masked()),
                count(actions, action -> action.assessment().drifting()),
                count(actions, action -> action.assessment().unverified()),
                count(actions, action -> action.assessment().unproven()));
    }

    private static long count(Collection<AssessedAction> actions, Predicate<AssessedAction> which) {
        return actions.stream().filter(which).count();
    }
}
