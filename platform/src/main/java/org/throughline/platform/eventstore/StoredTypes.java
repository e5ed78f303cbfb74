package org.throughline.platform.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** The events of an application, each with the name and version that the log stores instead of a Java class name. */
public final class StoredTypes {

    /** One event. */
    public record StoredType(String name, int version, Class<?> event) {}

    private final Map<String, StoredType> events = new HashMap<>();
    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    public StoredTypes(Collection<StoredType> all) {
        for (var each : all) {
            if (events.put(each.name(), each) != null)
                throw new IllegalArgumentException("two events are stored as " + each.name());
            types.put(each.event(), new SimpleSerializedType(each.name(), Integer.toString(each.version())));
        }
    }

    /** The version in which each event is stored now, by its name. Earlier ones can be read too. */
    public SortedMap<String, Integer> versions() {
        var versions = new TreeMap<String, Integer>();
        events.forEach((name, type) -> versions.put(name, type.version()));
        return versions;
    }

    Class<?> event(SerializedType stored) {
        var type = events.get(stored.getName());
        if (type == null || isLater(stored.getRevision(), type))
            throw new SerializationException("The log has an event " + stored.getName() + " of version "
                    + stored.getRevision()
                    + ", which this program does not know. A newer version of the program may have written it.");
        return type.event();
    }

    private static boolean isLater(@Nullable String revision, StoredType known) {
        return revision != null && Integer.parseInt(revision) > known.version();
    }

    SerializedType type(Class<?> event) {
        var type = types.get(event);
        if (type == null) throw new SerializationException(event + " has no stored name");
        return type;
    }
}
