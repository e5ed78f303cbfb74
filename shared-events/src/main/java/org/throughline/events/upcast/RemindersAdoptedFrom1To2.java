package org.throughline.events.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 1 did not say how often committees and the Board hear of all delay and drift: it means every month. */
public final class RemindersAdoptedFrom1To2 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("RemindersAdopted", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("RemindersAdopted", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, stored -> {
            ((ObjectNode) stored.get("reminders")).put("summaryEveryMonths", 1);
            return stored;
        });
    }
}
