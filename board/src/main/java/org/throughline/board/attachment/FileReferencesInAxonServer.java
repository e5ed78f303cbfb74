package org.throughline.board.attachment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.LogFollower;
import org.throughline.platform.eventstore.LogIdentity;

/** Follows the log of Axon Server, which cannot be searched by content. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class FileReferencesInAxonServer implements FileReferences, AutoCloseable {

    private static final Pattern HASH = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    private final Serializer events;
    private final Map<String, List<Reference>> references = new HashMap<>();
    private final LogFollower log;

    FileReferencesInAxonServer(
            @Lazy EventLog log, @Lazy LogIdentity identity, @Qualifier("eventSerializer") Serializer events) {
        this.events = events;
        this.log = new LogFollower(log, identity, references::clear, this::follow);
    }

    @Override
    public synchronized List<Reference> to(String sha256) {
        log.catchUp();
        return List.copyOf(references.getOrDefault(sha256, List.of()));
    }

    @Override
    public void close() {
        log.close();
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
