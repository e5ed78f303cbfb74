package org.throughline.board.attachment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Follows the log of Axon Server, which cannot be searched by content. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class FileReferencesInAxonServer implements FileReferences {

    private static final Pattern HASH = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    /** The log has ended if no event arrives for this long. */
    private static final int END_SECONDS = 2;

    private final EventStore log;
    private final Serializer events;
    private final Map<String, List<Reference>> references = new HashMap<>();
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;

    FileReferencesInAxonServer(@Lazy EventStore log, @Qualifier("eventSerializer") Serializer events) {
        this.log = log;
        this.events = events;
    }

    @Override
    public synchronized List<Reference> to(String sha256) {
        try {
            if (stream == null) {
                var whole = log.openStream(null);
                while (whole.hasNextAvailable(END_SECONDS, TimeUnit.SECONDS)) follow(whole.nextAvailable());
                stream = whole;
            }
            while (stream.hasNextAvailable()) follow(stream.nextAvailable());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program stops", stopping);
        }
        return List.copyOf(references.getOrDefault(sha256, List.of()));
    }

    private void follow(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || event.getType().equals("Digest")) return;
        Instant at = event.getTimestamp();
        var hashes = HASH.matcher(event.serializePayload(events, String.class).getData());
        while (hashes.find())
            references
                    .computeIfAbsent(hashes.group(1), _ -> new ArrayList<>())
                    .add(new Reference(event.getType(), event.getAggregateIdentifier(), at));
    }
}
