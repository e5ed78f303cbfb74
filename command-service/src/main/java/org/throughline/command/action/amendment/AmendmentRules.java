package org.throughline.command.action.amendment;

import static org.throughline.command.Rule.AGENCY_IS_ASKED_TO_CONTRIBUTE;
import static org.throughline.command.Rule.AMENDMENT_CHANGES_SOMETHING;
import static org.throughline.command.Rule.CONTRIBUTOR_IS_ADDED_ONCE;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.DROPPED_TERM_IS_THERE;
import static org.throughline.command.action.ActionStatusRules.isDecidedByAnOverseer;
import static org.throughline.command.action.ActionStatusRules.isNotClosed;

import org.throughline.board.Board;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Amendment;
import org.throughline.domain.action.Terms;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.OptionalTerm;

/** Who may amend what an action promises, and that something changes. */
public final class AmendmentRules {

    private AmendmentRules() {}

    public static void check(ActionAmended event, ActionState now, Board board) {
        isNotClosed(now);
        isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, event.authority(), now, board);
        for (var agency : event.contributorsAdded())
            CONTRIBUTOR_IS_ADDED_ONCE.check(
                    !now.ownership().agencies().contains(agency),
                    () -> agency.equals(now.ownership().leadAgency())
                            ? "%s is the lead agency of the action".formatted(agency)
                            : "%s is asked to contribute to the action already".formatted(agency));
        for (var agency : event.contributorsRemoved())
            AGENCY_IS_ASKED_TO_CONTRIBUTE.check(
                    now.ownership().asks(agency),
                    () -> "%s is not asked to contribute to the action".formatted(agency));
        for (var term : event.dropped()) isThere(term, now.terms());
        var changes = Amendment.changes(now.terms(), now.terms().amendedBy(event));
        AMENDMENT_CHANGES_SOMETHING.check(!changes.isEmpty(), () -> "the action says so already");
    }

    private static void isThere(OptionalTerm term, Terms terms) {
        switch (term) {
            case SUCCESS_MEASURE ->
                DROPPED_TERM_IS_THERE.check(
                        terms.successMeasure() != null, () -> "the action has no success measure to drop");
            case CONTINGENCY ->
                DROPPED_TERM_IS_THERE.check(terms.contingency() != null, () -> "the action has no contingency to drop");
        }
    }
}
