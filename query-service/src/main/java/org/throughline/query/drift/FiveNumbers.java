package org.throughline.query.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.export.HasRows;
import org.throughline.board.export.Rows;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.register.FiveNumber;

/**
 * The five numbers of a chair.
 *
 * @param actions how many actions the numbers are about
 * @param restingOn how many of each number rest on waiting claims, taken-over dates and assumed dates
 * @param inWords each number with how many of it rest on these; left out for the change since another day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiveNumbers(
        long actions,
        long late,
        long masked,
        long drifting,
        long unverified,
        long unproven,
        RestingOn restingOn,
        @Nullable List<String> inWords)
        implements HasRows {

    @Override
    public Rows<FiveNumbers> list() {
        return Rows.of(List.of(this));
    }

    /** Of each number, the actions that are counted by what this board has neither decided nor dated. An action can be in several. */
    public record RestingOn(Counts waitingClaims, Counts takenOverDates, Counts assumedDates) {

        private static RestingOn of(long[][] counts) {
            return new RestingOn(
                    Counts.of(counts[FigureBasis.WAITING_CLAIM.ordinal()]),
                    Counts.of(counts[FigureBasis.TAKEN_OVER_DATE.ordinal()]),
                    Counts.of(counts[FigureBasis.ASSUMED_DATE.ordinal()]));
        }

        private Optional<Long> of(FiveNumber number, Counts counts) {
            return Optional.of(counts.all().get(number.ordinal())).filter(some -> some > 0);
        }

        private RestingOn since(RestingOn before) {
            return new RestingOn(
                    waitingClaims.since(before.waitingClaims),
                    takenOverDates.since(before.takenOverDates),
                    assumedDates.since(before.assumedDates));
        }
    }

    /** One count for each of the five numbers. */
    public record Counts(long late, long masked, long drifting, long unverified, long unproven) {

        static Counts of(long[] counts) {
            return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]);
        }

        private List<Long> all() {
            return List.of(late, masked, drifting, unverified, unproven);
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
        var all = Counts.of(counts);
        var restingOn = RestingOn.of(resting);
        return of(actions.size(), all, restingOn, inWords(all, restingOn));
    }

    private static FiveNumbers of(long actions, Counts counts, RestingOn resting, @Nullable List<String> inWords) {
        return new FiveNumbers(
                actions,
                counts.late,
                counts.masked,
                counts.drifting,
                counts.unverified,
                counts.unproven,
                resting,
                inWords);
    }

    /** "46 late, of which 42 by assumed dates". */
    private static List<String> inWords(Counts counts, RestingOn resting) {
        return Stream.of(FiveNumber.values())
                .map(number -> inWords(number, counts.all().get(number.ordinal()), resting))
                .toList();
    }

    private static String inWords(FiveNumber number, long count, RestingOn resting) {
        var bases = new ArrayList<String>();
        resting.of(number, resting.assumedDates).ifPresent(some -> bases.add(some + " by assumed dates"));
        resting.of(number, resting.takenOverDates)
                .ifPresent(some -> bases.add(some + " by dates taken over from a source"));
        resting.of(number, resting.waitingClaims)
                .ifPresent(some -> bases.add(some + " while a claim waits for an answer"));
        var said = count + " " + number.name().toLowerCase(Locale.ROOT);
        return bases.isEmpty() ? said : said + ", of which " + String.join(", ", bases);
    }

    private Counts counts() {
        return new Counts(late, masked, drifting, unverified, unproven);
    }

    /** How much each has risen; negative where it has fallen. */
    FiveNumbers since(FiveNumbers before) {
        return of(actions - before.actions, counts().since(before.counts()), restingOn.since(before.restingOn), null);
    }
}
