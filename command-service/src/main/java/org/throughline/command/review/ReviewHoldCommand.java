package org.throughline.command.review;

import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.hold.HoldReason;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;

/** What people may ask about holds of a whole review. */
public sealed interface ReviewHoldCommand extends ReviewCommand {

    /** Puts the review on hold, and every action of it. */
    @MayAsk({SECRETARY, CHAIR})
    record HoldReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
            HoldReason reason,
            String explanation,
            LocalDate reviewBy)
            implements ReviewHoldCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new ReviewHeld(
                    reviewId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    reason,
                    explanation,
                    reviewBy);
        }
    }

    /** Keeps the hold until another day. */
    @MayAsk({SECRETARY, CHAIR})
    record ReviewHoldOfReview(
            @TargetAggregateIdentifier ReviewId reviewId, Decision decision, LocalDate reviewBy, String explanation)
            implements ReviewHoldCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new ReviewHoldReviewed(
                    reviewId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    reviewBy,
                    explanation);
        }
    }

    /** Lets the review proceed again. */
    @MayAsk({SECRETARY, CHAIR})
    record ReleaseHoldOfReview(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, String explanation)
            implements ReviewHoldCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new ReviewHoldReleased(
                    reviewId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), explanation);
        }
    }
}
