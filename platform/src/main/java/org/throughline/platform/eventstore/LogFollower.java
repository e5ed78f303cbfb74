package org.throughline.platform.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Reads the log up to the end that it has at the moment of a question, and goes on from there at the next.
 *
 * <p>The end is asked for first, so a busy log does not keep a reader busy, and a silence before the end is a failure. The next
 * question then goes on after the last event that was read.
 */
public final class LogFollower implements AutoCloseable {

    /** How long the next event may take before the log counts as out of reach. */
    private static final int PATIENCE_SECONDS = 10;

    private final EventLog log;
    private final @Nullable LogIdentity identity;
    private final Runnable forget;
    private final Consumer<TrackedEventMessage<?>> reader;
    private @Nullable String followed;
    private @Nullable TrackingToken read;
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;

    /** Follows one log. */
    public LogFollower(EventLog log, Consumer<TrackedEventMessage<?>> reader) {
        this(log, null, () -> {}, reader);
    }

    /**
     * Follows the log, and begins again if another one takes its place.
     *
     * @param forget what was read of the log before
     */
    public LogFollower(
            EventLog log, @Nullable LogIdentity identity, Runnable forget, Consumer<TrackedEventMessage<?>> reader) {
        this.log = log;
        this.identity = identity;
        this.forget = forget;
        this.reader = reader;
    }

    /**
     * Reads up to the end that the log has now.
     *
     * @throws DataAccessResourceFailureException if events stop arriving before that end
     */
    public synchronized void catchUp() {
        if (identity != null) follow(identity.value());
        var end = log.end();
        if (end == null || hasRead(end)) return;
        boolean mayBeBroken = stream != null; // for a long time, without anybody having noticed
        try {
            readTo(end);
        } catch (DataAccessResourceFailureException broken) {
            if (!mayBeBroken) throw broken;
            readTo(end);
        }
    }

    @Override
    public synchronized void close() {
        if (stream != null) stream.close();
        stream = null;
    }

    private void follow(String now) {
        if (now.equals(followed)) return;
        close();
        read = null;
        forget.run();
        followed = now;
    }

    private boolean hasRead(TrackingToken end) {
        return read != null && read.covers(end);
    }

    /** After a failure the stream is opened again, behind the last event that was read. */
    private void readTo(TrackingToken end) {
        boolean whole = false;
        try {
            var events = stream == null ? log.openStream(read) : stream;
            stream = events;
            while (!hasRead(end)) {
                var event = next(events);
                reader.accept(event);
                read = event.trackingToken();
            }
            whole = true;
        } catch (InterruptedException stopping) {
            throw stopped(stopping);
        } finally {
            if (!whole) close();
        }
    }

    static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> events) throws InterruptedException {
        if (!events.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS))
            throw new DataAccessResourceFailureException(
                    "the log has sent no event for " + PATIENCE_SECONDS + " s and has not ended");
        return events.nextAvailable();
    }

    static IllegalStateException stopped(InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the program stops", stopping);
    }
}
