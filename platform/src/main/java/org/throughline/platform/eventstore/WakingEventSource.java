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
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The log as projections read it: straight from the storage engine, and told at once what was committed.
 *
 * <p>Axon's own store lets an idle projection wait half a second before it looks again. A secretary who has just
 * recorded a decision looks sooner than that.
 */
public class WakingEventSource implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private final EventStorageEngine events;
    private final Set<LogStream> open = ConcurrentHashMap.newKeySet();
    private final @Nullable LogAnnouncer announcer;
    private final @Nullable LogListener listener;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("look-again").factory());

    private WakingEventSource(EventStorageEngine events, @Nullable JdbcConnectionDetails shared, Duration lookAgain) {
        this.events = events;
        var every = lookAgain.toMillis();
        var _ = looking.scheduleWithFixedDelay(this::wake, every, every, TimeUnit.MILLISECONDS);
        this.announcer = shared == null ? null : new LogAnnouncer(shared);
        this.listener = shared == null ? null : new LogListener(shared, this::wake);
    }

    /**
     * Reads a log that nobody else appends to.
     *
     * @param lookAgain how often to look for what nobody told of, since the log went away while it was being written
     */
    static WakingEventSource ofThisProcess(EventStorageEngine events, Duration lookAgain) {
        return new WakingEventSource(events, null, lookAgain);
    }

    /**
     * Reads a log that other processes append to, and tells them what this one appends.
     *
     * @param lookAgain also for what was appended by a process that was killed before it could tell
     */
    static WakingEventSource ofSeveralProcesses(
            EventStorageEngine events, JdbcConnectionDetails database, Duration lookAgain) {
        return new WakingEventSource(events, database, lookAgain);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        if (announcer != null) announcer.close();
        if (listener != null) listener.close();
    }

    /** Something is durable that was not there before. */
    void appended() {
        wake();
        if (announcer != null) announcer.appended();
    }

    /** Tells every open stream that there may be something new. Safe to call when there is not. */
    public void wake() {
        open.forEach(LogStream::wake);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        if (listener != null) listener.listen();
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
