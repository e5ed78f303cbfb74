package org.throughline.platform.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the log. Read by one thread at a time; woken by any.
 *
 * <p>Axon asks again and again whether there is more. The database is asked only if there may be: after something was
 * there, or after a wake-up.
 */
class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private final EventStorageEngine events;
    private final Consumer<LogStream> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();

    private volatile @Nullable Runnable callback;
    private volatile boolean mayHaveMore = true;
    private @Nullable TrackingToken last;
    private Iterator<? extends TrackedEventMessage<?>> batch = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;

    LogStream(EventStorageEngine events, @Nullable TrackingToken after, Consumer<LogStream> onClose) {
        this.events = events;
        this.last = after;
        this.onClose = onClose;
    }

    void wake() {
        mayHaveMore = true;
        lock.lock();
        try {
            committed.signalAll();
        } finally {
            lock.unlock();
        }
        var told = callback;
        if (told == null) return;
        try {
            told.run();
        } catch (RejectedExecutionException stopping) {
            // The reader is shutting down. That is no trouble of whoever has just appended.
            callback = null;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(head());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (head() != null) return true;
        if (timeout <= 0) return false;
        long left = unit.toNanos(timeout);
        while (left > 0) {
            lock.lock();
            try {
                if (!mayHaveMore) left = committed.awaitNanos(left);
            } finally {
                lock.unlock();
            }
            if (head() != null) return true;
        }
        return false;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) continue;
        var event = head();
        if (event == null) throw new IllegalStateException("an event that was available is gone");
        next = null;
        return event;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    private @Nullable TrackedEventMessage<?> head() {
        if (next != null) return next;
        if (!batch.hasNext()) {
            if (!mayHaveMore) return null;
            mayHaveMore = false; // before reading, for what is appended meanwhile sets it again
            batch = events.readEvents(last, false).iterator();
            if (!batch.hasNext()) return null;
            mayHaveMore = true;
        }
        var event = batch.next();
        last = event.trackingToken();
        next = event;
        return event;
    }
}
