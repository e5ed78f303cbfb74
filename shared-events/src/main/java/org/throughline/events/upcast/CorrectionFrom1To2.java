package org.throughline.events.upcast;

import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.throughline.events.CorrectionReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Version 1 of a correction said only what was wrong: version 2 calls that {@code why}, and has a code for the reason, which
 * is {@code NOT_STATED} here.
 */
public final class CorrectionFrom1To2 extends SingleEventUpcaster {

    private static final Set<String> CORRECTIONS =
            Set.of("ActionEventCorrected", "FindingEventCorrected", "ReviewEventCorrected");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return CORRECTIONS.contains(event.getType().getName())
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(event.getType().getName(), "2"),
                JsonNode.class,
                CorrectionFrom1To2::withReason);
    }

    private static JsonNode withReason(JsonNode stored) {
        var correction = (ObjectNode) stored;
        var why = correction.remove("whatWasWrong");
        correction.put("reason", CorrectionReason.NOT_STATED.name());
        return correction.set("why", why);
    }
}
