package org.throughline.platform.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;

/**
 * Stores events as JSON under their stored names.
 *
 * <p>Axon passes metadata and, beside parked events, tracking tokens through the same serializer. Those keep Axon's class
 * names.
 */
final class EventSerializer extends Jackson3Serializer {

    private static final String AXON = "org.axonframework.";

    private final StoredTypes types;

    EventSerializer(StoredTypes types, Jackson3SerializerCustomizer json) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json));
        this.types = types;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        return isEvent(type) ? types.type(type) : super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var isEvent =
                !type.equals(SerializedType.emptyType()) && !type.getName().startsWith(AXON);
        return isEvent ? types.event(type) : super.classForType(type);
    }

    private static boolean isEvent(Class<?> type) {
        return type != null
                && type != Void.class
                && type != void.class
                && !type.getName().startsWith(AXON);
    }
}
