package org.throughline.platform.eventstore.postgresql;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.throughline.platform.eventstore.EventLog;

/**
 * The log as projections read it: read once per process, and at once after each commit.
 *
 * <p>Axon's own store lets an idle projection wait half a second before it looks again. A secretary who has just
 * recorded a decision looks sooner than that.
 */
public class NotifyingEventSource implements EventLog, AutoCloseable {

    private final EventStorageEngine events;
    private final LogByStream byStream;
    private final LogReader reader;
    private final @Nullable LogAnnouncer announcer;
    private final @Nullable LogListener listener;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("look-again").factory());

    private NotifyingEventSource(
            EventStorageEngine events,
            LogRows rows,
            LogByStream byStream,
            @Nullable JdbcConnectionDetails shared,
            Duration lookAgain) {
        this.events = events;
        this.byStream = byStream;
        this.reader = new LogReader(rows);
        var every = lookAgain.toMillis();
        var _ = looking.scheduleWithFixedDelay(reader::wake, every, every, TimeUnit.MILLISECONDS);
        this.announcer = shared == null ? null : new LogAnnouncer(shared);
        this.listener = shared == null ? null : new LogListener(shared, reader::wake);
    }

    /**
     * Reads a log that only this process appends to.
     *
     * @param lookAgain how often to look without a commit, because a connection may have been lost during one
     */
    static NotifyingEventSource ofThisProcess(
            EventStorageEngine events, LogRows rows, LogByStream byStream, Duration lookAgain) {
        return new NotifyingEventSource(events, rows, byStream, null, lookAgain);
    }

    /**
     * Reads a log that other processes append to, and notifies them of what this one appends.
     *
     * @param lookAgain how often to look without a notification, because a process may have been killed before it sent one
     */
    static NotifyingEventSource ofSeveralProcesses(
            EventStorageEngine events,
            LogRows rows,
            LogByStream byStream,
            JdbcConnectionDetails database,
            Duration lookAgain) {
        return new NotifyingEventSource(events, rows, byStream, database, lookAgain);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        reader.close();
        if (announcer != null) announcer.close();
        if (listener != null) listener.close();
    }

    /** Called after each commit of this process. */
    void appended() {
        reader.wake();
        if (announcer != null) announcer.appended();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        if (listener != null) listener.listen();
        return reader.open((GapAwareTrackingToken) after);
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

    @Override
    public @Nullable TrackingToken end() {
        return byStream.end();
    }

    @Override
    public @Nullable TrackingToken token(long position, Collection<Long> open) {
        return position < 0 ? null : GapAwareTrackingToken.newInstance(position, open);
    }

    @Override
    public long events() {
        return byStream.lastPlace();
    }
}
