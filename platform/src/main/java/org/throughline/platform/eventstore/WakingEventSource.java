package org.throughline.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as projections read it: straight from the storage engine, and told at once what was committed.
 *
 * <p>Axon's own store lets an idle projection wait half a second before it looks again. A secretary who has just
 * recorded a decision looks sooner than that.
 */
public class WakingEventSource implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private final EventStorageEngine events;
    private final Set<LogStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("look-again").factory());

    /**
     * Reads the log of this process and of others.
     *
     * @param lookAgain how often to look for what other processes append, which nobody here is told of; zero where there
     *     are none
     */
    WakingEventSource(EventStorageEngine events, Duration lookAgain) {
        this.events = events;
        if (!lookAgain.isZero()) {
            var every = lookAgain.toMillis();
            var _ = looking.scheduleWithFixedDelay(this::wake, every, every, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    /** Tells every open stream that there may be something new. Safe to call when there is not. */
    public void wake() {
        open.forEach(LogStream::wake);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        var stream = new LogStream(events, after, open::remove);
        open.add(stream);
        return stream;
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return events.createTokenAt(moment);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return events.createTokenAt(Instant.now().minus(duration));
    }
}
