package org.throughline.command.review;

import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewKind;

/** What people may ask about how a review came to be and which committee looks on. */
public sealed interface CommissioningCommand extends ReviewCommand {

    /** Says whether the law asks for the review. */
    @MayAsk({SECRETARY, CHAIR})
    record DecideCriteria(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
            boolean met,
            ReviewKind statutoryKind,
            @Nullable String decidedBy,
            String reasons)
            implements CommissioningCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new CriteriaDecided(
                    reviewId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    met,
                    statutoryKind,
                    decidedBy,
                    reasons);
        }
    }

    /** Records that a national body was told. */
    @MayAsk({SECRETARY, CHAIR})
    record NotifyNationalBody(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
            String body,
            @Nullable String reference) implements CommissioningCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new NationalBodyNotified(
                    reviewId, decision.effectiveOn(), decision.authority(), decision.source(), body, reference);
        }
    }

    /** Hands oversight on. */
    @MayAsk({SECRETARY, CHAIR})
    record DelegateOversightOfReview(
            @TargetAggregateIdentifier ReviewId reviewId, Decision decision, CommitteeId to, String reason)
            implements CommissioningCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new OversightDelegated(
                    reviewId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    now.commissioning().oversight().current(),
                    to,
                    reason);
        }
    }

    /** Gives oversight back to a committee that had handed it on. */
    @MayAsk({SECRETARY, CHAIR})
    record ReturnOversightOfReview(
            @TargetAggregateIdentifier ReviewId reviewId, Decision decision, CommitteeId to, String reason)
            implements CommissioningCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new OversightReturned(
                    reviewId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    now.commissioning().oversight().current(),
                    to,
                    reason);
        }
    }
}
