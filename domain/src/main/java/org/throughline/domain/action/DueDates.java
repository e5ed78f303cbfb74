package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;

/**
 * The due dates of an action, from the original to the current one.
 *
 * @param first the due date in the assignment; it never changes
 * @param promisedAgain the due date set by the latest reopening, from which masked delay counts; null without one
 * @param inForce the current due date
 * @param agreed the assignment
 * @param owedSince the event that set {@link #firstOwed}: the assignment or the latest reopening
 * @param set the event that set or removed the current due date
 * @param moves every rebaseline
 * @param movesBefore the number of moves before the latest reopening
 * @param driftDays the sum of all later moves forward; moving a date back does not reduce it
 */
public record DueDates(
        DueDate first,
        @Nullable DueDate promisedAgain,
        DueDate inForce,
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
        var first = DueDate.of(event.dueDate(), event.dueDateAsWritten(), event.source());
        return new DueDates(first, null, first, at, at, at, List.of(), 0, 0);
    }

    /** The action is reopened with a new due date. */
    DueDates reopened(EventReference at, LocalDate due) {
        var again = DueDate.on(due);
        return new DueDates(first, again, again, agreed, at, at, moves, moves.size(), 0);
    }

    DueDates rebaselined(EventReference at, ActionRebaselined event) {
        var to = DueDate.of(event.dueDate(), event.dueDateAsWritten(), event.source());
        var move = new DueDateMove(at.version(), at.on(), event.authority(), to.day(), to.asWritten());
        return new DueDates(
                first,
                promisedAgain,
                to,
                agreed,
                owedSince,
                at,
                ImmutableLists.append(moves, move),
                movesBefore,
                driftDays + added(to.day()));
    }

    /**
     * After an undated period the new date is compared with the last date before it, or "ongoing" would hide an extension.
     */
    private long added(@Nullable LocalDate to) {
        var last = lastOwed();
        return to == null || last == null ? 0 : CalendarDays.past(last, to);
    }

    /** The date in force, or the last one before it was taken away; null if there never was one. */
    public @Nullable LocalDate lastOwed() {
        var last = firstOwed();
        for (var move : movesSinceReopening()) if (move.to() != null) last = move.to();
        return last;
    }

    /** The rebaselines since the assignment or the latest reopening. */
    public List<DueDateMove> movesSinceReopening() {
        return moves.subList(movesBefore, moves.size());
    }

    /** The number of {@link #movesSinceReopening}. */
    public int timesMoved() {
        return moves.size() - movesBefore;
    }

    /** The due date in the assignment; null if it was agreed undated. */
    public @Nullable LocalDate original() {
        return first.day();
    }

    /** The day that the action is owed by now; null while undated. */
    public @Nullable LocalDate current() {
        return inForce.day();
    }

    /** The source's words for the due date in force; null for a plain date. */
    public @Nullable StatedDate asWritten() {
        return inForce.asWritten();
    }

    /** The due date that masked delay is measured from: of the latest reopening, or else the original one. */
    public @Nullable LocalDate firstOwed() {
        return promisedAgain == null ? first.day() : promisedAgain.day();
    }
}
