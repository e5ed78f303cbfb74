package org.throughline.platform.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/** The events of an application, each with the name and version that the log stores instead of a Java class name. */
public final class StoredTypes {

    /** One event. */
    public record StoredType(String name, int version, Class<?> event) {}

    private final Map<String, Class<?>> events = new HashMap<>();
    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    public StoredTypes(Collection<StoredType> all) {
        for (var each : all) {
            if (events.put(each.name(), each.event()) != null)
                throw new IllegalArgumentException("two events are stored as " + each.name());
            types.put(each.event(), new SimpleSerializedType(each.name(), Integer.toString(each.version())));
        }
    }

    Class<?> event(String name) {
        var event = events.get(name);
        if (event == null)
            throw new SerializationException("The log has an event " + name
                    + ", which this program does not know. A newer version of the program may have written it.");
        return event;
    }

    SerializedType type(Class<?> event) {
        var type = types.get(event);
        if (type == null) throw new SerializationException(event + " has no stored name");
        return type;
    }
}
