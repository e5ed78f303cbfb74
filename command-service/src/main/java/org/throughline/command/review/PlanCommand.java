package org.throughline.command.review;

import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;
import org.throughline.events.review.ReviewEvent;

/** What people may ask about the plan of a review. */
public sealed interface PlanCommand extends ReviewCommand {

    /** Takes the actions on as the plan that answers the review. */
    @MayAsk({SECRETARY, CHAIR})
    record AgreePlan(@TargetAggregateIdentifier ReviewId reviewId, Decision decision) implements PlanCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new PlanAgreed(reviewId, decision.effectiveOn(), decision.committeeAuthority(), decision.source());
        }
    }

    /** Ends the work on the whole plan. */
    @MayAsk({SECRETARY, CHAIR})
    record SignOffPlan(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, List<String> conditions)
            implements PlanCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new PlanSignedOff(
                    reviewId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), conditions);
        }
    }

    /** Says how a condition of the sign-off was met. */
    @MayAsk({SECRETARY, CHAIR})
    record MeetPlanCondition(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, int condition, String how)
            implements PlanCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new PlanConditionMet(
                    reviewId, decision.effectiveOn(), decision.authority(), decision.source(), condition, how);
        }
    }

    /** Takes the sign-off back. */
    @MayAsk({SECRETARY, CHAIR})
    record RevokePlanSignOff(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, String reason)
            implements PlanCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new PlanSignOffRevoked(
                    reviewId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
        }
    }

    /** Says that the change has lasted. */
    @MayAsk({SECRETARY, CHAIR})
    record SustainPlan(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, String basis)
            implements PlanCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new PlanSustained(
                    reviewId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), basis);
        }
    }

    /** Ends the plan. */
    @MayAsk({SECRETARY, CHAIR})
    record ClosePlan(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, String explanation)
            implements PlanCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new PlanClosed(
                    reviewId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), explanation);
        }
    }
}
