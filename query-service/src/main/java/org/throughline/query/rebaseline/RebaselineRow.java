package org.throughline.query.rebaseline;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.DueDateMove;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;

/**
 * A replacement of a due date.
 *
 * @param status of the action on the day asked about
 * @param version of the entry in the action's history
 * @param number how many moves of this action there were with it, counted from the first
 * @param from null if the action was undated
 * @param to null if the date was taken away
 * @param toAsWritten the source's words; null for a plain date
 * @param days from the one to the other, negative for an earlier date; null where there is only one
 * @param lateThen how many days the date in force had passed on the day of the decision
 * @param toBeRatified whether the Chair decided it and no meeting has
 */
public record RebaselineRow(
        ActionId action,
        ReviewId review,
        String statement,
        AgencyId leadAgency,
        CommitteeId overseenBy,
        ActionStatus status,
        long version,
        int number,
        LocalDate on,
        @Nullable DayBasis dayRestsOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String toAsWritten,
        @Nullable Long days,
        long lateThen,
        String reason,
        Authority authority,
        boolean toBeRatified) {

    static Stream<RebaselineRow> in(ActionView action) {
        var moves = action.state().dueDates().moves();
        return IntStream.range(0, moves.size()).mapToObj(i -> of(action, moves.get(i), i + 1));
    }

    private static RebaselineRow of(ActionView action, DueDateMove move, int number) {
        var from = move.from();
        var to = move.to();
        return new RebaselineRow(
                action.action(),
                action.review(),
                action.statement(),
                action.leadAgency(),
                action.overseenBy(),
                action.state().status(),
                move.version(),
                number,
                move.effectiveOn(),
                move.dayRestsOn(),
                from,
                to,
                move.asWritten() == null ? null : move.asWritten().words(),
                from == null || to == null ? null : to.toEpochDay() - from.toEpochDay(),
                from == null ? 0 : CalendarDays.past(from, move.effectiveOn()),
                move.reason(),
                move.authority(),
                action.state().chairsActions().toBeRatified(move.version()));
    }
}
