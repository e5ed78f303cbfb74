package org.throughline.command.review;

import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.events.review.OpennessEvent.PublicationDecided;
import org.throughline.events.review.OpennessEvent.ReportingRestrictionImposed;
import org.throughline.events.review.OpennessEvent.ReportingRestrictionLifted;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent;

/** What people may ask about who may read a review. */
public sealed interface OpennessCommand extends ReviewCommand {

    /** Lets only some roles read what the review says. */
    @MayAsk({SECRETARY, CHAIR})
    record RestrictReporting(
            @TargetAggregateIdentifier ReviewId reviewId,
            Decision decision,
            String reason,
            String restsOn,
            List<Role> readableBy)
            implements OpennessCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new ReportingRestrictionImposed(
                    reviewId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    reason,
                    restsOn,
                    readableBy);
        }
    }

    /** Ends the restriction in force. */
    @MayAsk({SECRETARY, CHAIR})
    record LiftRestriction(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, String reason)
            implements OpennessCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new ReportingRestrictionLifted(
                    reviewId, decision.effectiveOn(), decision.authority(), decision.source(), reason);
        }
    }

    /** Says how far the report may travel. */
    @MayAsk({SECRETARY, CHAIR})
    record DecidePublication(@TargetAggregateIdentifier ReviewId reviewId, Decision decision, Publication publication)
            implements OpennessCommand {

        @Override
        public ReviewEvent event(ReviewState now) {
            return new PublicationDecided(
                    reviewId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), publication);
        }
    }
}
