package org.throughline.platform.eventstore.postgresql;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventstore.postgresql.LogRows.Row;

/**
 * One stream of the log. Used by one thread at a time; woken by any.
 *
 * <p>It reads the database for itself until it has caught up, and then takes what the {@link LogReader} has read. Axon asks
 * again and again whether there is more; without a wake-up the database is not asked.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final GapAwareTrackingToken BEGINNING = new GapAwareTrackingToken(0, null);
    private static final long BETWEEN_CLEANINGS_NANOS = Duration.ofSeconds(10).toNanos();

    private final LogRows log;
    private final RecentRows recent;
    private final Runnable wakeReader;
    private final Consumer<LogStream> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();

    private volatile @Nullable Runnable callback;
    private volatile boolean mayHaveMore = true;
    private volatile boolean joined;

    /** The position after the last row that was taken. */
    private GapAwareTrackingToken last;

    /** The next row of the reader, while joined. */
    private long number;

    /** Whether this stream has taken exactly the rows that the reader has read. */
    private boolean inStep;

    private long cleanedAt;
    private Iterator<? extends TrackedEventMessage<?>> taken = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;

    LogStream(
            LogRows log,
            RecentRows recent,
            Runnable wakeReader,
            Consumer<LogStream> onClose,
            @Nullable GapAwareTrackingToken after) {
        this.log = log;
        this.recent = recent;
        this.wakeReader = wakeReader;
        this.onClose = onClose;
        this.last = after == null || after.getIndex() < 0 ? BEGINNING : after;
        this.cleanedAt = System.nanoTime() - BETWEEN_CLEANINGS_NANOS;
    }

    boolean hasJoined() {
        return joined;
    }

    void wake() {
        mayHaveMore = true;
        lock.lock();
        try {
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        var available = callback;
        if (available == null) return;
        try {
            available.run();
        } catch (RejectedExecutionException stopping) {
            callback = null; // who reads this stream is shutting down
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
                if (!mayHaveMore) left = woken.awaitNanos(left);
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
        while (next == null) {
            if (taken.hasNext()) next = taken.next();
            else if (!mayHaveMore) return null;
            else if (joined) takeFromReader();
            else readAlone();
        }
        return next;
    }

    private void takeFromReader() {
        mayHaveMore = false; // before looking, because what is read meanwhile sets it again
        var row = recent.row(number);
        if (row == null) return;
        mayHaveMore = true;
        if (row == RecentRows.DROPPED) {
            joined = false;
            return;
        }
        number++;
        take(row);
    }

    private void take(Row row) {
        if (inStep) {
            last = row.token();
            taken = row.events().iterator();
            return;
        }
        if (!has(row.index())) {
            var position = last.advanceTo(row.index(), row.gapDistanceMax());
            last = position;
            taken = row.events().stream()
                    .map(event -> event.withTrackingToken(position))
                    .iterator();
        }
        inStep = isInStepWith(row.token());
    }

    private void readAlone() {
        mayHaveMore = false; // before reading, for the same reason
        boolean caughtUp = false;
        try {
            var batch = log.read(last);
            var rows = batch.rows();
            if (!rows.isEmpty()) last = rows.getLast().token();
            taken = rows.stream().flatMap(row -> row.events().stream()).iterator();
            caughtUp = !batch.isFull();
        } finally {
            if (!caughtUp) mayHaveMore = true; // also after a failure
        }
        if (caughtUp) join();
    }

    private void join() {
        if (recent.begin(last, log.identity()))
            wakeReader.run(); // something may have been recorded since this stream has read
        var place = recent.placeFor(last);
        if (place == null && last.hasGaps() && System.nanoTime() - cleanedAt >= BETWEEN_CLEANINGS_NANOS) {
            cleanedAt = System.nanoTime();
            last = log.withoutDeadGaps(last);
            place = recent.placeFor(last);
        }
        if (place == null) return;
        number = place.number();
        inStep = isInStepWith(place.before());
        mayHaveMore = true; // the reader may have read something before this stream has joined
        joined = true;
    }

    private boolean has(long index) {
        return index <= last.getIndex() && !last.getGaps().contains(index);
    }

    /** Gaps that the reader has given up may remain here. */
    private boolean isInStepWith(GapAwareTrackingToken reader) {
        return last.getIndex() == reader.getIndex() && last.getGaps().containsAll(reader.getGaps());
    }
}
