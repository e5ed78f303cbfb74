package org.throughline.events.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 2 had always an owner, whose agency was the lead agency. */
public final class ActionAssignedFrom2To3 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("ActionAssigned", "2");
    private static final SimpleSerializedType TO = new SimpleSerializedType("ActionAssigned", "3");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, stored -> {
            var assigned = (ObjectNode) stored;
            return assigned.set("leadAgency", assigned.get("owner").get("agency"));
        });
    }
}
