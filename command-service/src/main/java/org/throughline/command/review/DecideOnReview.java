package org.throughline.command.review;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.RequestContext;
import org.throughline.events.ReviewId;

/** Carries a command to its review. */
public record DecideOnReview(
        @TargetAggregateIdentifier ReviewId reviewId,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        ReviewCommand command,

        RequestContext request)
        implements CommandEnvelope {

    @Override
    public String target() {
        return reviewId.value();
    }

    @Override
    public ReviewId review() {
        return reviewId;
    }
}
