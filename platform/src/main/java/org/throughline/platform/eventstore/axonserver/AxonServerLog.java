package org.throughline.platform.eventstore.axonserver;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.platform.eventstore.EventLog;

/**
 * The log in Axon Server, which sends new events to its readers at once, and numbers them without gaps. Its failures are those
 * of a store that is out of reach.
 */
record AxonServerLog(EventStore store) implements EventLog {

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new AxonServerStream(reached(() -> store.openStream(after)));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return reached(store::createTailToken);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reached(store::createHeadToken);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return reached(() -> store.createTokenAt(moment));
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return reached(() -> store.createTokenSince(duration));
    }

    @Override
    public @Nullable TrackingToken end() {
        return createHeadToken();
    }

    @Override
    public @Nullable TrackingToken token(long position, Collection<Long> open) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public long events() {
        var end = end();
        return end == null ? 0 : end.position().orElse(-1) + 1;
    }

    static <T extends @Nullable Object> T reached(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            throw isOfConnection(failed) ? outOfReach(failed) : failed;
        }
    }

    static DataAccessResourceFailureException outOfReach(RuntimeException failed) {
        return new DataAccessResourceFailureException("Axon Server does not answer", failed);
    }

    /** By name where the class is the connector's, which is not on every classpath. */
    static boolean isOfConnection(RuntimeException failed) {
        var name = failed.getClass().getName();
        return failed instanceof EventStoreException
                || name.startsWith("org.axonframework.axonserver.")
                || name.startsWith("io.grpc.");
    }
}
