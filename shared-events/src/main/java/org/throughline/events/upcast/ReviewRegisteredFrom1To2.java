package org.throughline.events.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 1 had a day beside the words of a key date, instead of the days that they mean. */
public final class ReviewRegisteredFrom1To2 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("ReviewRegistered", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("ReviewRegistered", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, stored -> {
            for (var keyDate : stored.path("keyDates"))
                StatedDates.replaceWords((ObjectNode) keyDate, "date", "asWritten");
            return stored;
        });
    }
}
