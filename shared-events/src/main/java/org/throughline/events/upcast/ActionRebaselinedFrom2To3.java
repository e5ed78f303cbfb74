package org.throughline.events.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 2 had the words of a due date without the days that they mean, and a previous date, which a late entry can make untrue. */
public final class ActionRebaselinedFrom2To3 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("ActionRebaselined", "2");
    private static final SimpleSerializedType TO = new SimpleSerializedType("ActionRebaselined", "3");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, stored -> {
            ((ObjectNode) stored).remove("previousDueDate");
            StatedDates.replaceWords((ObjectNode) stored, "dueDate", "dueDateAsWritten");
            return stored;
        });
    }
}
