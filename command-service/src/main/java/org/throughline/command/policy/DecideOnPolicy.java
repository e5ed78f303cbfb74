package org.throughline.command.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.RequestContext;
import org.throughline.events.policy.PolicyEvent;

/** Carries a command to the policy. */
public record DecideOnPolicy(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        PolicyCommand command,

        RequestContext request)
        implements CommandEnvelope {

    /** There is one policy. */
    @Override
    @TargetAggregateIdentifier
    public String target() {
        return PolicyEvent.STREAM;
    }
}
