package org.throughline.events.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 1 named only the roles that may read, excluded nobody, and had no review date. */
public final class ReportingRestrictionImposedFrom1To2 extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("ReportingRestrictionImposed", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("ReportingRestrictionImposed", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, stored -> {
            var restriction = (ObjectNode) stored;
            var roles = restriction.remove("readableBy");
            var readers = restriction.putObject("readers");
            readers.set("roles", roles);
            readers.putArray("agencies");
            readers.putArray("users");
            restriction.putArray("excludedAgencies");
            return restriction;
        });
    }
}
