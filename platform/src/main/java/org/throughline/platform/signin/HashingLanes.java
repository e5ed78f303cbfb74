package org.throughline.platform.signin;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hashes passwords on a few platform threads. A hash takes a processor for about 100 ms; on the virtual threads that serve
 * requests, a handful of them would stop all requests.
 *
 * <p>Each lane has threads and a queue of its own, so passwords that are probably right never wait behind wrong ones.
 */
final class HashingLanes implements AutoCloseable {

    enum Lane {
        /** The login has signed in from this place before. */
        KNOWN_PLACE(Math.max(2, Runtime.getRuntime().availableProcessors()), 500),
        /** As above, but the last try from there failed. */
        KNOWN_PLACE_AFTER_FAILURE(1, 20),
        /** Everything else: unknown logins, unknown places. */
        ELSEWHERE(1, 20);

        private final int threads;
        private final int waiting;

        Lane(int threads, int waiting) {
            this.threads = threads;
            this.waiting = waiting;
        }
    }

    /** The lane has no room; the password was not looked at. */
    static final class LaneIsFull extends Exception {

        private static final long serialVersionUID = 1L;

        LaneIsFull() {
            super("too many passwords wait to be hashed", null, false, false);
        }
    }

    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final Duration IDLE_MAX = Duration.ofMinutes(1);

    private final Map<Lane, ThreadPoolExecutor> lanes = new EnumMap<>(Lane.class);

    HashingLanes(MeterRegistry meters) {
        for (var lane : Lane.values()) {
            var name = lane.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var executor = new ThreadPoolExecutor(
                    lane.threads,
                    lane.threads,
                    IDLE_MAX.toMillis(),
                    TimeUnit.MILLISECONDS,
                    new ArrayBlockingQueue<>(lane.waiting),
                    Thread.ofPlatform()
                            .daemon()
                            .name("passwords-" + name + "-", 0)
                            .factory());
            executor.allowCoreThreadTimeOut(true);
            lanes.put(lane, executor);
            Gauge.builder(
                            "throughline.sign.in.waiting",
                            executor,
                            each -> each.getQueue().size())
                    .description("Passwords that wait to be hashed")
                    .tag("lane", name)
                    .register(meters);
        }
    }

    /**
     * @throws LaneIsFull if the password has no place in the queue, or its turn does not come in time
     * @throws IllegalStateException if the check fails
     */
    boolean matches(Lane lane, Callable<Boolean> check) throws LaneIsFull {
        try {
            var checked = Objects.requireNonNull(lanes.get(lane)).submit(check);
            try {
                return checked.get(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException tooLong) {
                checked.cancel(false);
                throw new LaneIsFull();
            } catch (InterruptedException stopped) {
                checked.cancel(false);
                Thread.currentThread().interrupt();
                throw new LaneIsFull();
            }
        } catch (RejectedExecutionException full) {
            throw new LaneIsFull();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a password could not be hashed", failed.getCause());
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
    }
}
