package org.throughline.platform.eventstore.postgresql;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log once for all streams of this process.
 *
 * <p>A stream reads for itself until it has reached the end of the log, and takes rows from the reader from then on. It reads
 * for itself again if it falls so far behind that its rows have been dropped. The reader begins where the first stream has
 * reached the end, and stops when there is no stream. A failed read stops it too: streams then read for themselves, meet
 * the failure, and the reader begins again with the first that succeeds.
 */
final class LogReader implements AutoCloseable {

    /** A few megabytes of events. */
    private static final int ROWS_MAX = 2_000;

    private static final long BETWEEN_CLEANINGS_NANOS = Duration.ofSeconds(15).toNanos();

    private static final Logger log = LoggerFactory.getLogger(LogReader.class);

    private final LogRows rows;
    private final RecentRows recent;
    private final Set<LogStream> open = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private long cleanedAt = System.nanoTime();

    LogReader(LogRows rows) {
        this(rows, ROWS_MAX);
    }

    LogReader(LogRows rows, int rowsMax) {
        this.rows = rows;
        this.recent = new RecentRows(rowsMax);
        this.thread = Thread.ofPlatform().daemon().name("log-reader").start(this::run);
    }

    LogStream open(@Nullable GapAwareTrackingToken after) {
        var stream = new LogStream(rows, recent, this::wake, open::remove, after);
        open.add(stream);
        return stream;
    }

    /** The log may have grown. Returns at once; safe to call when it has not. */
    void wake() {
        wakeUps.release();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed)
            try {
                wakeUps.acquire();
                wakeUps.drainPermits();
                read();
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failed) {
                if (closed) return;
                log.warn(
                        "The log cannot be read ({}); each stream tries for itself",
                        failed.getClass().getSimpleName());
                stop();
            }
    }

    /** Streams that have not joined are woken even if nothing was read here, because they may miss something else. */
    private void read() {
        if (open.isEmpty()) stop();
        boolean more = true;
        while (more) {
            var from = recent.head();
            var batch = from == null ? LogRows.Batch.NONE : rows.read(from);
            if (from != null) recent.add(from, batch.rows());
            boolean grown = !batch.rows().isEmpty();
            for (var stream : open) if (grown || !stream.hasJoined()) stream.wake();
            more = batch.isFull();
        }
        clean();
    }

    /** Wakes streams, because one may have joined a moment ago. */
    private void stop() {
        recent.clear();
        open.forEach(LogStream::wake);
    }

    private void clean() {
        var head = recent.head();
        if (head == null || !head.hasGaps() || System.nanoTime() - cleanedAt < BETWEEN_CLEANINGS_NANOS) return;
        cleanedAt = System.nanoTime();
        recent.cleaned(head, rows.withoutDeadGaps(head));
    }
}
