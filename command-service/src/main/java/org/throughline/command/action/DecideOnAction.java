package org.throughline.command.action;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.RequestContext;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;

/** Carries a command to its action. */
public record DecideOnAction(
        @TargetAggregateIdentifier ActionId actionId,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        ActionCommand command,

        RequestContext request)
        implements CommandEnvelope {

    @Override
    public String target() {
        return actionId.value();
    }

    @Override
    public ReviewId review() {
        return actionId.reviewId();
    }

    @Override
    public ActionId action() {
        return actionId;
    }
}
