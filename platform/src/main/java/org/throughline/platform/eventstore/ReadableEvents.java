package org.throughline.platform.eventstore;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.JacksonModule;

/** Tries to read stored events as the program would, without the program. */
public final class ReadableEvents {

    private final Map<String, Integer> versions;
    private final EventSerializer serializer;
    private final EventUpcaster upcasters;

    public ReadableEvents(StoredTypes types, EventUpcaster upcasters) {
        this.versions = types.versions();
        this.upcasters = upcasters;
        this.serializer = new EventSerializer(
                types,
                new EventStoreConfiguration()
                        .readableTypes(new StaticListableBeanFactory().getBeanProvider(JacksonModule.class)));
    }

    /** Why this program cannot read an event, without its content; empty if it can. */
    public Optional<String> whyNot(DomainEventData<byte[]> stored) {
        var type = stored.getPayload().getType();
        int known = versions.getOrDefault(type.getName(), 0);
        if (known == 0) return Optional.of("its kind is unknown; a later version of the program may have written it");
        if (version(type.getRevision()) > known)
            return Optional.of(
                    "its version is later than " + known + "; a later version of the program has written it");
        try {
            var tracked = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(0), stored);
            for (var event : EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(tracked), serializer, upcasters)
                    .toList()) {
                event.getPayload(); // read when it is first asked for
                event.getMetaData();
            }
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.of("its content is not that of its kind");
        }
    }

    private static int version(@Nullable String revision) {
        try {
            return revision == null ? 1 : Integer.parseInt(revision);
        } catch (NumberFormatException none) {
            return Integer.MAX_VALUE;
        }
    }
}
