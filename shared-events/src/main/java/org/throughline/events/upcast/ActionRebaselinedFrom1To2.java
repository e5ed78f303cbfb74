package org.throughline.events.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.throughline.events.action.RebaselineReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 1 had no code for the reason of a rebaseline: version 2 gets the code {@code NOT_STATED}. */
public final class ActionRebaselinedFrom1To2 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("ActionRebaselined", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("ActionRebaselined", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                TO,
                JsonNode.class,
                stored -> ((ObjectNode) stored).put("reasonCode", RebaselineReason.NOT_STATED.name()));
    }
}
