package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
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
 * @param agreed when the action was first agreed
 * @param owedSince when the first promise that is still owed was made: as it was agreed, or at the latest reopening
 * @param set when the current date was set, or taken away
 * @param moves every replacement since
 * @param movesBefore how many of them lie before the latest reopening
 * @param driftDays added by all moves since together; pulling a date back takes nothing away
 */
public record DueDates(
        @Nullable LocalDate original,
        @Nullable LocalDate promisedAgain,
        @Nullable LocalDate current,
        @Nullable String asWritten,
        EventReference agreed,
        EventReference owedSince,
        EventReference set,
        List<DueDateMove> moves,
        int movesBefore,
        long driftDays) {

    public DueDates {
        moves = List.copyOf(moves);
    }

    static DueDates promised(EventReference now, ActionAssigned event) {
        return new DueDates(
                event.dueDate(), null, event.dueDate(), event.dueDateAsWritten(), now, now, now, List.of(), 0, 0);
    }

    DueDates then(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionRebaselined e -> moved(EventReference.of(recorded), e);
            case ActionReopened e -> {
                var now = EventReference.of(recorded);
                yield new DueDates(original, e.dueDate(), e.dueDate(), null, agreed, now, now, moves, moves.size(), 0);
            }
            default -> this;
        };
    }

    /**
     * What the event calls the previous date is what was known when it was recorded. A decision entered late can have
     * taken effect in between, so the dates are compared here and not there.
     */
    private DueDates moved(EventReference now, ActionRebaselined event) {
        var move =
                new DueDateMove(now.version(), now.on(), event.authority(), event.dueDate(), event.dueDateAsWritten());
        return new DueDates(
                original,
                promisedAgain,
                event.dueDate(),
                event.dueDateAsWritten(),
                agreed,
                owedSince,
                now,
                Stream.concat(moves.stream(), Stream.of(move)).toList(),
                movesBefore,
                driftDays + added(event.dueDate()));
    }

    /**
     * Across an undated stretch the new date is held against the last one there was, or "ongoing" would launder an
     * extension.
     */
    private long added(@Nullable LocalDate to) {
        var last = firstOwed();
        for (var move : movesSinceReopening()) if (move.to() != null) last = move.to();
        return to == null || last == null ? 0 : CalendarDays.past(last, to);
    }

    /** The replacements since the action was agreed, or since it was last reopened. */
    public List<DueDateMove> movesSinceReopening() {
        return moves.subList(movesBefore, moves.size());
    }

    /** How many they are. */
    int timesMoved() {
        return moves.size() - movesBefore;
    }

    /** The first promise that is still owed: of the agreement, or of the latest reopening. */
    public @Nullable LocalDate firstOwed() {
        return promisedAgain == null ? original : promisedAgain;
    }
}
