package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;

/**
 * The due dates of an action, from the original to the current one.
 *
 * @param original the due date in the assignment; it never changes
 * @param promisedAgain the due date set by the latest reopening, from which masked delay counts; null without one
 * @param current null if undated; {@code asWritten} then has the source's words
 * @param agreed the assignment
 * @param owedSince the event that set {@link #firstOwed}: the assignment or the latest reopening
 * @param set the event that set or removed the current due date
 * @param moves every rebaseline
 * @param movesBefore the number of moves before the latest reopening
 * @param driftDays the sum of all later moves forward; moving a date back does not reduce it
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

    static DueDates promised(EventReference at, ActionAssigned event) {
        return new DueDates(
                event.dueDate(), null, event.dueDate(), event.dueDateAsWritten(), at, at, at, List.of(), 0, 0);
    }

    /** The action is reopened with a new due date. */
    DueDates reopened(EventReference at, LocalDate due) {
        return new DueDates(original, due, due, null, agreed, at, at, moves, moves.size(), 0);
    }

    /**
     * Compares with the date in force here, not with the previous date in the event: a decision entered late can have taken
     * effect in between.
     */
    DueDates rebaselined(EventReference at, ActionRebaselined event) {
        var move = new DueDateMove(at.version(), at.on(), event.authority(), event.dueDate(), event.dueDateAsWritten());
        return new DueDates(
                original,
                promisedAgain,
                event.dueDate(),
                event.dueDateAsWritten(),
                agreed,
                owedSince,
                at,
                ImmutableLists.append(moves, move),
                movesBefore,
                driftDays + added(event.dueDate()));
    }

    /**
     * After an undated period the new date is compared with the last date before it, or "ongoing" would hide an extension.
     */
    private long added(@Nullable LocalDate to) {
        var last = firstOwed();
        for (var move : movesSinceReopening()) if (move.to() != null) last = move.to();
        return to == null || last == null ? 0 : CalendarDays.past(last, to);
    }

    /** The rebaselines since the assignment or the latest reopening. */
    public List<DueDateMove> movesSinceReopening() {
        return moves.subList(movesBefore, moves.size());
    }

    /** The number of {@link #movesSinceReopening}. */
    public int timesMoved() {
        return moves.size() - movesBefore;
    }

    /** The due date that masked delay is measured from: of the latest reopening, or else the original one. */
    public @Nullable LocalDate firstOwed() {
        return promisedAgain == null ? original : promisedAgain;
    }
}
