package org.throughline.command.review.commissioning;

import static org.throughline.command.OversightRules.isDecidedByAnOverseer;
import static org.throughline.command.Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE;
import static org.throughline.command.Rule.OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT;
import static org.throughline.command.Rule.OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT;

import org.throughline.board.Board;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;

/** Which committees may oversee a review. */
public final class CommissioningRules {

    private CommissioningRules() {}

    public static void check(CommissioningEvent event, ReviewState now, Board board) {
        var oversight = now.commissioning().oversight();
        switch (event) {
            case CriteriaDecided _, NationalBodyNotified _ -> {}
            case OversightDelegated e -> {
                isDecidedByAnOverseer(OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT, e.authority(), now, board);
                OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE.check(
                        !oversight.overseers().contains(e.to()), () -> "%s has oversight already".formatted(e.to()));
            }
            case OversightReturned e -> {
                isDecidedByAnOverseer(OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT, e.authority(), now, board);
                OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT.check(
                        oversight.overseers().contains(e.to())
                                && !oversight.current().equals(e.to()),
                        () -> "%s has not delegated its oversight".formatted(e.to()));
            }
        }
    }
}
