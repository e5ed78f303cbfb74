package org.throughline.command.review;

import static org.throughline.command.Rule.FINDING_FOLLOWS_ITS_REVIEW;
import static org.throughline.command.Rule.HOLD_DECISION_FOLLOWS_THE_HOLD;
import static org.throughline.command.Rule.HOLD_IS_REVIEWED_LATER;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_REVIEW;
import static org.throughline.command.Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE;
import static org.throughline.command.Rule.OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT;
import static org.throughline.command.Rule.OVERSIGHT_RETURNS_TO_WHO_HANDED_IT_ON;
import static org.throughline.command.Rule.PUBLICATION_FOLLOWS_THE_REVIEW;
import static org.throughline.command.Rule.RESTRICTED_REVIEW_IS_NOT_PUBLISHED;
import static org.throughline.command.Rule.RESTRICTION_IS_IN_FORCE;
import static org.throughline.command.Rule.RESTRICTION_IS_LIFTED_AFTER_IT_BEGAN;
import static org.throughline.command.Rule.RESTRICTION_IS_THE_ONLY_ONE;
import static org.throughline.command.Rule.REVIEW_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.REVIEW_IS_ON_HOLD;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.domain.action.Hold;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Authority;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.OpennessEvent;
import org.throughline.events.review.OpennessEvent.PublicationDecided;
import org.throughline.events.review.OpennessEvent.ReportingRestrictionImposed;
import org.throughline.events.review.OpennessEvent.ReportingRestrictionLifted;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;

/** Which event may follow on a review that stands as it does. A decision and a correction are held to the same rules. */
record ReviewRules(Board board) {

    /** Refuses an event that cannot follow, by the rule that it would break. */
    void allow(ReviewEvent event, ReviewState now) {
        NOTHING_PRECEDES_THE_REVIEW.holdsIf(
                event instanceof FindingAccepted || !event.effectiveOn().isBefore(now.beganOn()));
        switch (event) {
            case ReviewRegistered _ -> throw new IllegalArgumentException("a review is registered once");
            case ReviewEventCorrected _ -> {} // the events it leaves are checked one by one
            case FindingAccepted e ->
                FINDING_FOLLOWS_ITS_REVIEW.holdsIf(!e.effectiveOn().isBefore(now.beganOn()));
            case ReviewHoldEvent e -> allowHold(e, now);
            case OpennessEvent e -> allowOpenness(e, now);
            case CommissioningEvent e -> allowCommissioning(e, now);
            case PlanEvent e -> new PlanRules(board, now).allow(e);
        }
    }

    private static void allowHold(ReviewHoldEvent event, ReviewState now) {
        switch (event) {
            case ReviewHeld e -> {
                REVIEW_IS_NOT_ON_HOLD.holdsIf(now.hold() == null);
                HOLD_IS_REVIEWED_LATER.holdsIf(e.reviewBy().isAfter(e.effectiveOn()));
            }
            case ReviewHoldReviewed e -> {
                followsTheHold(e.effectiveOn(), now.hold());
                HOLD_IS_REVIEWED_LATER.holdsIf(e.reviewBy().isAfter(e.effectiveOn()));
            }
            case ReviewHoldReleased e -> followsTheHold(e.effectiveOn(), now.hold());
        }
    }

    private static void followsTheHold(LocalDate on, @Nullable Hold hold) {
        REVIEW_IS_ON_HOLD.holdsIf(hold != null);
        HOLD_DECISION_FOLLOWS_THE_HOLD.holdsIf(hold == null || !on.isBefore(hold.from()));
    }

    private static void allowOpenness(OpennessEvent event, ReviewState now) {
        var restriction = now.disclosure().restriction();
        switch (event) {
            case ReportingRestrictionImposed _ -> RESTRICTION_IS_THE_ONLY_ONE.holdsIf(restriction == null);
            case ReportingRestrictionLifted e -> {
                RESTRICTION_IS_IN_FORCE.holdsIf(restriction != null);
                RESTRICTION_IS_LIFTED_AFTER_IT_BEGAN.holdsIf(
                        restriction == null || !e.effectiveOn().isBefore(restriction.on()));
            }
            case PublicationDecided e -> {
                var publishedOn = e.publication().publishedOn();
                RESTRICTED_REVIEW_IS_NOT_PUBLISHED.holdsIf(publishedOn == null || restriction == null);
                PUBLICATION_FOLLOWS_THE_REVIEW.holdsIf(publishedOn == null || !publishedOn.isBefore(now.beganOn()));
            }
        }
    }

    private void allowCommissioning(CommissioningEvent event, ReviewState now) {
        var oversight = now.commissioning().oversight();
        switch (event) {
            case CriteriaDecided _, NationalBodyNotified _ -> {}
            case OversightDelegated e -> {
                OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT.holdsIf(oversees(e.authority(), now, board));
                OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE.holdsIf(
                        !oversight.overseers().contains(e.to()));
            }
            case OversightReturned e -> {
                OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT.holdsIf(oversees(e.authority(), now, board));
                OVERSIGHT_RETURNS_TO_WHO_HANDED_IT_ON.holdsIf(
                        oversight.overseers().contains(e.to())
                                && !oversight.current().equals(e.to()));
            }
        }
    }

    /** The commissioning committee, whoever oversight was handed on to, and the Board. */
    static boolean oversees(Authority authority, ReviewState now, Board board) {
        return now.commissioning().oversight().overseers().contains(authority.committee())
                || board.isTheBoard(authority.committee());
    }
}
