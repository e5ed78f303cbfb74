package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.Authority;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/**
 * The due dates of an action, from the original to the current one.
 *
 * @param first the due date in the assignment; it never changes
 * @param promisedAgain the due date set by the latest reopening of what had been done, from which masked delay counts; null without one
 * @param inForce the current due date
 * @param agreed the assignment
 * @param owedSince the event that set {@link #firstOwed}: the assignment or the latest reopening of what had been done
 * @param set the event that set or removed the current due date
 * @param moves every rebaseline, and every reopening of what had not been done
 * @param movesBefore the number of moves before that reopening
 * @param occurrence the due date of the occurrence that is owed now, once an earlier one was answered; null without a
 *     recurring duty, and until its first answer
 * @param movesBeforeOccurrence the number of moves before that answer
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
        long driftDays,
        @Nullable DueDate occurrence,
        int movesBeforeOccurrence) {

    public DueDates {
        moves = List.copyOf(moves);
    }

    static DueDates promised(EventReference at, ActionAssigned event) {
        var stated = DueDate.of(event.dueDate(), event.dueDateAsWritten(), event.source());
        boolean past = stated.day() != null && stated.day().isBefore(at.on());
        boolean assumed = stated.assumed() || (past && at.dayRestsOn() == DayBasis.ASSUMED_DATE);
        var first = new DueDate(stated.day(), stated.asWritten(), assumed);
        return new DueDates(first, null, first, at, at, at, List.of(), 0, 0, null, 0);
    }

    /** What was done is owed again: a promise with a due date of its own. */
    DueDates reopened(EventReference at, LocalDate due) {
        var again = DueDate.on(due);
        return new DueDates(first, again, again, agreed, at, at, moves, moves.size(), 0, null, moves.size());
    }

    /** What was closed and never done is still owed since the first promise, or closing and reopening would hide lateness. */
    DueDates reopenedUndone(EventReference at, Authority authority, LocalDate due, String cause) {
        return Objects.equals(due, inForce.day()) ? this : moved(at, authority, DueDate.on(due), cause);
    }

    DueDates rebaselined(EventReference at, ActionRebaselined event) {
        var to = DueDate.of(event.dueDate(), event.dueDateAsWritten(), event.source());
        return moved(at, event.authority(), to, event.reason());
    }

    /** A duty that is first owed on another day than the action is a move like any other, so that it hides no lateness. */
    DueDates recurring(EventReference at, RecurringDutySet event) {
        var to = DueDate.on(event.duty().firstDueOn());
        return Objects.equals(to.day(), inForce.day()) ? this : moved(at, event.authority(), to, event.reason());
    }

    /** The next occurrence is owed by a day of its own, and is late against that day only. */
    DueDates occurrence(EventReference at, LocalDate next) {
        var owed = DueDate.on(next);
        return new DueDates(
                first, promisedAgain, owed, agreed, owedSince, at, moves, movesBefore, driftDays, owed, moves.size());
    }

    private DueDates moved(EventReference at, Authority authority, DueDate to, String reason) {
        var move = new DueDateMove(
                at.version(),
                at.on(),
                authority,
                inForce.day(),
                inForce.asWritten(),
                to.day(),
                to.asWritten(),
                to.assumed(),
                at.dayRestsOn(),
                reason);
        return new DueDates(
                first,
                promisedAgain,
                to,
                agreed,
                owedSince,
                at,
                ImmutableLists.append(moves, move),
                movesBefore,
                driftDays + added(to.day()),
                occurrence,
                movesBeforeOccurrence);
    }

    /**
     * After an undated period the new date is compared with the last date before it, or "ongoing" would hide an extension.
     */
    private long added(@Nullable LocalDate to) {
        var last = lastDated().day();
        return to == null || last == null ? 0 : CalendarDays.past(countedFrom(last), countedFrom(to));
    }

    /** The date in force, or the last one before it was taken away; undated if there never was one. */
    private DueDate lastDated() {
        var last = owedFirst();
        for (var move : moves.subList(Math.max(movesBefore, movesBeforeOccurrence), moves.size()))
            if (move.to() != null) last = move.dueDate();
        return last;
    }

    /** The day from which lateness counts: a due date that was past at the agreement counts from the agreement. */
    public LocalDate countedFrom(LocalDate due) {
        return agreed.on().isAfter(due) ? agreed.on() : due;
    }

    /** Whether a due date is the last day of a source's words, or was past already when the action was agreed. */
    public boolean takenOver(DueDate due) {
        return (due.day() != null && due.asWritten() != null) || pastWhenAgreed(due);
    }

    /** Whether a due date was past already when the action was agreed. */
    public boolean pastWhenAgreed(DueDate due) {
        return due.day() != null && due.day().isBefore(agreed.on());
    }

    /**
     * The due date that masked delay is measured from: the first one; while undated the one that was taken away, if it was
     * earlier. Else pulling a date forward and taking it away would hide lateness.
     */
    public DueDate maskedFrom() {
        var owed = owedFirst();
        if (current() != null) return owed;
        var takenAway = lastDated();
        if (takenAway.day() == null || owed.day() == null) return owed.day() == null ? takenAway : owed;
        return takenAway.day().isBefore(owed.day()) ? takenAway : owed;
    }

    /** The due date that original delay is measured from: of the occurrence that is owed now, or else the first one. */
    public DueDate originallyOwed() {
        return occurrence == null ? first : occurrence;
    }

    /** The due date of the occurrence owed now; or set by the latest reopening; or else the one in the assignment. */
    public DueDate owedFirst() {
        if (occurrence != null) return occurrence;
        return promisedAgain == null ? first : promisedAgain;
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

    /** The day of {@link #owedFirst}; null if undated. */
    public @Nullable LocalDate firstOwed() {
        return owedFirst().day();
    }
}
