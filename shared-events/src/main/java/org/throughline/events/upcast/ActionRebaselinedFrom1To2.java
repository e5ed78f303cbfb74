package org.throughline.events.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.RebaselineReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rebaseline that was recorded before reasons had codes says that its code was not stated. */
public final class ActionRebaselinedFrom1To2 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType(ActionRebaselined.class.getName(), "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType(ActionRebaselined.class.getName(), "2");

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
