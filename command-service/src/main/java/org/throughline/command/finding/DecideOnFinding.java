package org.throughline.command.finding;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.RequestContext;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;

/** Carries a command to its finding. */
public record DecideOnFinding(
        @TargetAggregateIdentifier FindingId findingId,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        FindingCommand command,

        RequestContext request)
        implements CommandEnvelope {

    @Override
    public String target() {
        return findingId.value();
    }

    @Override
    public ReviewId review() {
        return findingId.reviewId();
    }
}
