package org.throughline.events.upcast;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.events.BoardEvent;
import org.throughline.events.StoredAs;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.review.ReviewEvent;

/** All events by their stored names. */
public final class EventTypes {

    private static final Map<String, Class<? extends BoardEvent>> BY_STORED_NAME = byStoredName();

    private EventTypes() {}

    public static Map<String, Class<? extends BoardEvent>> all() {
        return BY_STORED_NAME;
    }

    /** All events of a sealed family, including those of its sub-families. */
    @SuppressWarnings("unchecked") // whatever a sealed family permits belongs to the family
    public static <E extends BoardEvent> Stream<Class<? extends E>> of(Class<? extends E> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(member -> of((Class<? extends E>) member))
                : Stream.of(family);
    }

    public static String storedName(Class<?> event) {
        return storedAs(event).value();
    }

    public static int version(Class<?> event) {
        return storedAs(event).version();
    }

    private static StoredAs storedAs(Class<?> event) {
        var storedAs = event.getAnnotation(StoredAs.class);
        if (storedAs == null) throw new IllegalArgumentException(event + " has no @StoredAs");
        return storedAs;
    }

    private static Map<String, Class<? extends BoardEvent>> byStoredName() {
        var types = new TreeMap<String, Class<? extends BoardEvent>>();
        Stream.of(
                        ReviewEvent.class,
                        FindingEvent.class,
                        ActionEvent.class,
                        MeetingEvent.class,
                        DirectoryEvent.class,
                        PolicyEvent.class,
                        DigestEvent.class,
                        WatchEvent.class)
                .<Class<? extends BoardEvent>>flatMap(EventTypes::of)
                .forEach(event -> {
                    if (types.put(storedName(event), event) != null)
                        throw new IllegalStateException("two events are stored as " + storedName(event));
                });
        return Map.copyOf(types);
    }
}
