package org.throughline.events.upcast;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.throughline.events.BoardEvent;

/** Reads an event as an earlier version stored it. */
final class EarlierVersion {

    private EarlierVersion() {}

    static <E extends BoardEvent> E read(Class<E> event, String version, String json) {
        var entry = new GenericDomainEventEntry<>(
                "Action",
                "scr-child-j.f3.a2",
                1,
                "id",
                "2016-11-14T10:00:00Z",
                EventTypes.storedName(event),
                version,
                json.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        var serializer = new Jackson3Serializer(Jackson3Serializer.builder()) {
            @Override
            public Class<?> classForType(SerializedType type) {
                var stored = EventTypes.all().get(type.getName());
                return stored == null ? super.classForType(type) : stored;
            }
        };
        return new EventUpcasterChain(
                        new ActionRebaselinedFrom1To2(),
                        new ActionRebaselinedFrom2To3(),
                        new ActionAssignedFrom1To2(),
                        new ActionAssignedFrom2To3(),
                        new ActionAssignedFrom3To4(),
                        new ReviewRegisteredFrom1To2(),
                        new RemindersAdoptedFrom1To2(),
                        new ReportingRestrictionImposedFrom1To2(),
                        new PlanDecisionFrom1To2())
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .map(upcast -> event.cast(serializer.deserialize(upcast.getData())))
                .findFirst()
                .orElseThrow();
    }
}
