package org.throughline.command.action.timing;

import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.DUE_DATE_MOVES;
import static org.throughline.command.Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED;
import static org.throughline.command.Wording.day;
import static org.throughline.command.action.ActionStatusRules.isDecidedByAnOverseer;
import static org.throughline.command.action.ActionStatusRules.isUnderWay;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DueDate;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent.ActionRebaselined;

/** Which due date an action can be given. */
public final class DueDateRules {

    private DueDateRules() {}

    public static void check(ActionRebaselined event, ActionState now, Board board) {
        isUnderWay(now);
        isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, event.authority(), now, board);
        checkPromise(event.dueDate(), event.dueDateAsWritten(), event.effectiveOn(), event.source());
        var inForce = now.dueDates().inForce();
        DUE_DATE_MOVES.check(
                !(Objects.equals(DueDate.owedBy(event.dueDate(), event.dueDateAsWritten()), inForce.day())
                        && Objects.equals(event.dueDateAsWritten(), inForce.asWritten())),
                () -> already(inForce));
    }

    private static String already(DueDate inForce) {
        if (inForce.asWritten() != null)
            return "the due date is \"%s\" already"
                    .formatted(inForce.asWritten().words());
        return inForce.day() == null
                ? "the action has no due date already"
                : "the due date is %s already".formatted(day(inForce.day()));
    }

    /** Refuses a due date that could not have been promised on that day, at the assignment or later. */
    public static void checkPromise(
            @Nullable LocalDate dueDate, @Nullable StatedDate asWritten, LocalDate decidedOn, @Nullable Source source) {
        ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED.check(dueDate != null || source != null);
        var owedBy = DueDate.owedBy(dueDate, asWritten);
        DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.check(
                owedBy == null || source != null || !owedBy.isBefore(decidedOn),
                () -> "the due date is before %s, the day it was decided on".formatted(day(decidedOn)));
    }
}
