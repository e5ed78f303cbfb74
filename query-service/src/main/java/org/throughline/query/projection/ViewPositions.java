package org.throughline.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.EventLog;

/** Finds how far each version of a view has read the log, in whichever process. */
@Component
class ViewPositions {

    private final MongoDatabase views;
    private final EventLog log;
    private final Serializer serializer;
    private final Clock clock;

    ViewPositions(MongoDatabase views, EventLog log, Serializer serializer, Clock clock) {
        this.views = views;
        this.log = log;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** The position of the last event in the log; -1 while it is empty. */
    long end() {
        return position(log.createHeadToken());
    }

    /** The least position of its segments; empty before they begin. Those of other processes are read from MongoDB. */
    OptionalLong of(RunningVersion running) {
        long least = Long.MAX_VALUE;
        for (int segment = 0; segment < ViewProcessors.SEGMENTS; segment++) {
            var read = running.positionHere(segment);
            if (read.isEmpty()) read = stored(running.version(), segment);
            if (read.isEmpty()) return OptionalLong.empty();
            least = Math.min(least, read.getAsLong());
        }
        return OptionalLong.of(least);
    }

    /** How long the first event after a position has been waiting; zero if there is none. */
    Duration waiting(long position) {
        if (position >= end()) return Duration.ZERO;
        var recordedAt = log.first(log.token(position, List.of())).getTimestamp();
        var since = Duration.between(recordedAt, clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    private OptionalLong stored(ViewVersion version, int segment) {
        var found = views.getCollection(ViewProcessors.POSITIONS)
                .find(and(eq("processorName", version.processor()), eq("segment", segment)))
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
