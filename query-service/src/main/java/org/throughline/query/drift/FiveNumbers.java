package org.throughline.query.drift;

import java.util.Collection;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FiveNumber;

/**
 * The five numbers of a chair.
 *
 * @param actions how many actions the numbers are about
 */
record FiveNumbers(long actions, long late, long masked, long drifting, long unverified, long unproven) {

    /** Counts all five in one pass. */
    static FiveNumbers of(Collection<AssessedAction> actions) {
        var numbers = FiveNumber.values();
        var counts = new long[numbers.length];
        for (var action : actions) for (int i = 0; i < numbers.length; i++) if (numbers[i].counts(action)) counts[i]++;
        return new FiveNumbers(actions.size(), counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /** How much each has risen; negative where it has fallen. */
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
