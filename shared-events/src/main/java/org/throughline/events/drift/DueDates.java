package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;

/**
 * The dates one action was promised by, from the first to the one in force.
 *
 * @param original the date when the action was first agreed; it never changes
 * @param current null while undated; {@code asWritten} then has the source's words
 * @param setBy the version of the event that set the current date, or took it away
 * @param moves every replacement since
 */
public record DueDates(
        @Nullable LocalDate original,
        @Nullable LocalDate current,
        @Nullable String asWritten,
        long setBy,
        List<DueDateMove> moves) {

    public DueDates {
        moves = List.copyOf(moves);
    }

    static DueDates promised(long version, ActionAssigned event) {
        return new DueDates(event.dueDate(), event.dueDate(), event.dueDateAsWritten(), version, List.of());
    }

    /**
     * What the event calls the previous date is what was known when it was recorded. A decision entered late can have
     * taken effect in between, so the dates are compared here and not there.
     */
    DueDates moved(Recorded<?> recorded, ActionRebaselined event) {
        var move = new DueDateMove(
                recorded.version(),
                event.effectiveOn(),
                event.authority().minute(),
                event.dueDate(),
                event.dueDateAsWritten());
        return new DueDates(
                original,
                event.dueDate(),
                event.dueDateAsWritten(),
                recorded.version(),
                Stream.concat(moves.stream(), Stream.of(move)).toList());
    }

    /**
     * Days added by all moves together; pulling a date back takes nothing away. Across an undated stretch the new date
     * is held against the last one there was, or "ongoing" would launder an extension.
     */
    long driftDays() {
        long days = 0;
        var last = original;
        for (var move : moves) {
            if (move.to() == null) continue;
            if (last != null) days += Days.past(last, move.to());
            last = move.to();
        }
        return days;
    }
}
