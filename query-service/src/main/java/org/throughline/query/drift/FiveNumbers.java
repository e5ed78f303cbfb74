package org.throughline.query.drift;

import java.util.Collection;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FiveNumber;

/**
 * The five numbers of a chair.
 *
 * @param actions how many actions the numbers are about
 * @param restingOn how many of each number rest on waiting claims, taken-over dates and assumed dates
 */
record FiveNumbers(
        long actions, long late, long masked, long drifting, long unverified, long unproven, RestingOn restingOn) {

    /** Of each number, the actions that are counted by what this board has neither decided nor dated. An action can be in several. */
    record RestingOn(Counts waitingClaims, Counts takenOverDates, Counts assumedDates) {

        private static RestingOn of(long[][] counts) {
            return new RestingOn(
                    Counts.of(counts[FigureBasis.WAITING_CLAIM.ordinal()]),
                    Counts.of(counts[FigureBasis.TAKEN_OVER_DATE.ordinal()]),
                    Counts.of(counts[FigureBasis.ASSUMED_DATE.ordinal()]));
        }

        private RestingOn since(RestingOn before) {
            return new RestingOn(
                    waitingClaims.since(before.waitingClaims),
                    takenOverDates.since(before.takenOverDates),
                    assumedDates.since(before.assumedDates));
        }
    }

    /** One count for each of the five numbers. */
    record Counts(long late, long masked, long drifting, long unverified, long unproven) {

        private static Counts of(long[] counts) {
            return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]);
        }

        private Counts since(Counts before) {
            return new Counts(
                    late - before.late,
                    masked - before.masked,
                    drifting - before.drifting,
                    unverified - before.unverified,
                    unproven - before.unproven);
        }
    }

    /** Counts all five in one pass. */
    static FiveNumbers of(Collection<AssessedAction> actions) {
        var numbers = FiveNumber.values();
        var counts = new long[numbers.length];
        var resting = new long[FigureBasis.values().length][numbers.length];
        for (var action : actions)
            for (int i = 0; i < numbers.length; i++)
                if (numbers[i].counts(action)) {
                    counts[i]++;
                    for (var basis : numbers[i].restsOn(action)) resting[basis.ordinal()][i]++;
                }
        return of(actions.size(), Counts.of(counts), RestingOn.of(resting));
    }

    private static FiveNumbers of(long actions, Counts counts, RestingOn resting) {
        return new FiveNumbers(
                actions, counts.late, counts.masked, counts.drifting, counts.unverified, counts.unproven, resting);
    }

    private Counts counts() {
        return new Counts(late, masked, drifting, unverified, unproven);
    }

    /** How much each has risen; negative where it has fallen. */
    FiveNumbers since(FiveNumbers before) {
        return of(actions - before.actions, counts().since(before.counts()), restingOn.since(before.restingOn));
    }
}
