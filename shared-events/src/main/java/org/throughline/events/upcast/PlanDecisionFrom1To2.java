package org.throughline.events.upcast;

import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;

/** Version 1 of a plan's agreement and sign-off did not say how many of its actions were recorded, and is read so. */
public final class PlanDecisionFrom1To2 extends SingleEventUpcaster {

    private static final Set<String> DECISIONS = Set.of("PlanAgreed", "PlanSignedOff");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return DECISIONS.contains(event.getType().getName())
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(event.getType().getName(), "2"), JsonNode.class, stored -> stored);
    }
}
