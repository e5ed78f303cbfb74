package org.throughline.query.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** How far each generation has read the log, whichever process keeps it current. */
@Component
class ViewPositions {

    private final MongoDatabase views;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Serializer serializer;
    private final Clock clock;

    ViewPositions(
            MongoDatabase views,
            @Qualifier("log") StreamableMessageSource<TrackedEventMessage<?>> log,
            Serializer serializer,
            Clock clock) {
        this.views = views;
        this.log = log;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** The place of the latest event in the log; -1 while there is none. */
    long end() {
        return position(log.createHeadToken());
    }

    /** The least that any of its parts has read; empty before they have begun. Looks into the store for other processes' parts. */
    OptionalLong of(KeptGeneration kept) {
        long least = Long.MAX_VALUE;
        for (int part = 0; part < GenerationKeeper.PARTS; part++) {
            var read = kept.positionHere(part);
            if (read.isEmpty()) read = stored(kept.generation(), part);
            if (read.isEmpty()) return OptionalLong.empty();
            least = Math.min(least, read.getAsLong());
        }
        return OptionalLong.of(least);
    }

    /** What the parts that this process keeps have read; empty if it keeps none. Asks nobody. */
    OptionalLong here(KeptGeneration kept) {
        long least = Long.MAX_VALUE;
        for (int part = 0; part < GenerationKeeper.PARTS; part++)
            least = Math.min(least, kept.positionHere(part).orElse(Long.MAX_VALUE));
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /** For how long the first event after a place has been waiting to be read; nothing if there is none. */
    Duration waiting(long position) {
        if (position >= end()) return Duration.ZERO;
        try (var rest = log.openStream(position < 0 ? log.createTailToken() : at(position))) {
            return rest.peek()
                    .map(EventMessage::getTimestamp)
                    .map(recordedAt -> Duration.between(recordedAt, clock.instant()))
                    .filter(Duration::isPositive)
                    .orElse(Duration.ZERO);
        }
    }

    private static TrackingToken at(long position) {
        return new GapAwareTrackingToken(position, List.of());
    }

    private OptionalLong stored(Generation generation, int part) {
        var found = views.getCollection(GenerationKeeper.POSITIONS)
                .find(and(eq("processorName", generation.processor()), eq("segment", part)))
                .first();
        if (found == null) return OptionalLong.empty();
        if (found.get("token") == null) return OptionalLong.of(-1);
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(
                found.get("token", Binary.class).getData(), byte[].class, found.getString("tokenType"), null));
        return OptionalLong.of(position(token));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
