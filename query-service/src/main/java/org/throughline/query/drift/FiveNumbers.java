package org.throughline.query.drift;

import java.util.Collection;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FiveNumber;

/**
 * What a chair wants to know.
 *
 * @param actions how many actions the numbers are about
 */
record FiveNumbers(long actions, long late, long masked, long drifting, long unverified, long unproven) {

    /** Counts in one walk, for there may be very many. */
    static FiveNumbers of(Collection<AssessedAction> actions) {
        var numbers = FiveNumber.values();
        var counts = new long[numbers.length];
        for (var action : actions) for (var number : numbers) if (number.counts(action)) counts[number.ordinal()]++;
        return new FiveNumbers(actions.size(), counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /** By how much each is more than it was; below 0 where it is less. */
    FiveNumbers since(FiveNumbers before) {
        return new FiveNumbers(
                actions - before.actions,
                late - before.late,
                masked - before.masked,
                drifting - before.drifting,
                unverified - before.unverified,
                unproven - before.unproven);
    }
}
