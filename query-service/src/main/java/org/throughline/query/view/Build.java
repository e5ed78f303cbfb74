package org.throughline.query.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the making of a generation has got.
 *
 * <p>First its streams are read one after another, each whole, by one of the query services; then it is kept current from
 * the end that the log had before, like any other, until it has caught up.
 *
 * @param paused whether nobody goes on with it until somebody says so
 * @param end where the log ended when the making began; null if it was empty, or cannot be read by streams
 * @param gaps the places before that end that were taken and not yet filled
 * @param after the last stream that is done
 * @param read whether all streams are done
 * @param done events handled so far
 * @param total events there were when the making began
 * @param workedMillis the time it took, without pauses
 * @param worker the query service that reads the streams
 * @param workerUntil when another one takes over, unless it is heard of before
 */
public record Build(
        String generation,
        Instant begunAt,
        boolean paused,
        @Nullable Long end,
        List<Long> gaps,
        String after,
        boolean read,
        long done,
        long total,
        long workedMillis,
        @Nullable String worker,
        @Nullable Instant workerUntil) {

    Build paused(boolean now) {
        return new Build(generation, begunAt, now, end, gaps, after, read, done, total, workedMillis, null, null);
    }

    Build workedOnBy(String service, Instant until) {
        return new Build(
                generation, begunAt, paused, end, gaps, after, read, done, total, workedMillis, service, until);
    }

    Build advanced(String lastStream, int events, Duration took) {
        return new Build(
                generation,
                begunAt,
                paused,
                end,
                gaps,
                lastStream,
                read,
                done + events,
                Math.max(total, done + events),
                workedMillis + took.toMillis(),
                worker,
                workerUntil);
    }

    Build wholeLogRead() {
        return new Build(generation, begunAt, paused, end, gaps, after, true, done, done, workedMillis, null, null);
    }

    boolean isFreeFor(String service, Instant now) {
        return worker == null || worker.equals(service) || workerUntil == null || workerUntil.isBefore(now);
    }

    /** 0 until there is something to tell it by. */
    long eventsPerSecond() {
        return workedMillis == 0 ? 0 : done * 1000 / workedMillis;
    }
}
