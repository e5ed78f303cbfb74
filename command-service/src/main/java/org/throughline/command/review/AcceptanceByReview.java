package org.throughline.command.review;

import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.DecisionContext;
import org.throughline.command.finding.AcceptanceOfFinding;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;

/** Corrects the acceptance by the review. A finding is locked before its review, and never the other way round. */
@Component
class AcceptanceByReview implements AcceptanceOfFinding {

    private final Repository<Review> repository;
    private final DecisionContext context;

    AcceptanceByReview(@Lazy Repository<Review> repository, DecisionContext context) {
        this.repository = repository;
        this.context = context;
    }

    @Override
    public void follow(FindingEventCorrected correction, FindingRaised raised) {
        repository
                .load(raised.findingId().reviewId().value())
                .execute(review -> review.follow(correction, raised, context));
    }
}
