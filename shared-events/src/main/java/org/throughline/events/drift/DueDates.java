package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.EndingEvent.ActionReopened;

/**
 * The dates one action was promised by, from the first to the one in force.
 *
 * @param original the date when the action was first agreed; it never changes
 * @param promisedAgain the date of the latest reopening, which is where masking begins anew; null if it never was reopened
 * @param current null while undated; {@code asWritten} then has the source's words
 * @param setBy the version of the event that set the current date, or took it away
 * @param moves every replacement since
 * @param movesBefore how many of them lie before the latest reopening
 */
public record DueDates(
        @Nullable LocalDate original,
        @Nullable LocalDate promisedAgain,
        @Nullable LocalDate current,
        @Nullable String asWritten,
        long setBy,
        List<DueDateMove> moves,
        int movesBefore) {

    public DueDates {
        moves = List.copyOf(moves);
    }

    static DueDates promised(long version, ActionAssigned event) {
        return new DueDates(event.dueDate(), null, event.dueDate(), event.dueDateAsWritten(), version, List.of(), 0);
    }

    DueDates then(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionRebaselined e -> moved(recorded, e);
            case ActionReopened e ->
                new DueDates(original, e.dueDate(), e.dueDate(), null, recorded.version(), moves, moves.size());
            default -> this;
        };
    }

    /**
     * What the event calls the previous date is what was known when it was recorded. A decision entered late can have
     * taken effect in between, so the dates are compared here and not there.
     */
    private DueDates moved(Recorded<ActionEvent> recorded, ActionRebaselined event) {
        var move = new DueDateMove(
                recorded.version(),
                event.effectiveOn(),
                event.authority().minute(),
                event.dueDate(),
                event.dueDateAsWritten());
        return new DueDates(
                original,
                promisedAgain,
                event.dueDate(),
                event.dueDateAsWritten(),
                recorded.version(),
                Stream.concat(moves.stream(), Stream.of(move)).toList(),
                movesBefore);
    }

    /** The replacements since the action was agreed, or since it was last reopened. */
    public List<DueDateMove> movesSinceReopening() {
        return moves.subList(movesBefore, moves.size());
    }

    /** The first promise that is still owed: of the agreement, or of the latest reopening. */
    public @Nullable LocalDate firstOwed() {
        return promisedAgain == null ? original : promisedAgain;
    }

    /**
     * Days added by all moves together; pulling a date back takes nothing away. Across an undated stretch the new date
     * is held against the last one there was, or "ongoing" would launder an extension.
     */
    long driftDays() {
        long days = 0;
        var last = firstOwed();
        for (var move : movesSinceReopening()) {
            if (move.to() == null) continue;
            if (last != null) days += Days.past(last, move.to());
            last = move.to();
        }
        return days;
    }
}
