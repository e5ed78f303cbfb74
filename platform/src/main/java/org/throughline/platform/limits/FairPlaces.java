package org.throughline.platform.limits;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Places for requests in progress. A user and an address hold a part of them at most, so one of them leaves places for
 * others. A place that becomes free goes to the user who has waited longest since the last turn, not to the longest queue.
 */
final class FairPlaces {

    /** The outcome of asking for a place. */
    enum Entry {
        ENTERED,
        /** The user or the address holds its whole share. */
        SHARE_IS_USED_UP,
        /** All places are taken, by several. */
        ALL_ARE_TAKEN
    }

    private final int userMax;
    private final int addressMax;
    private final int waitingMax;
    private final Duration waitMax;

    private int free;
    private final Map<String, Integer> byUser = new HashMap<>();
    private final Map<String, Integer> byAddress = new HashMap<>();

    /** Those that wait, by user; the user whose turn is next is first. */
    private final Map<String, Queue<Waiting>> queues = new LinkedHashMap<>();

    private final AtomicLong refused = new AtomicLong();

    /**
     * Creates places.
     *
     * @param waitingMax requests of one user that wait; more are refused at once
     * @param waitMax how long a request waits
     */
    FairPlaces(int places, int userMax, int addressMax, int waitingMax, Duration waitMax) {
        this.userMax = userMax;
        this.addressMax = addressMax;
        this.waitingMax = waitingMax;
        this.waitMax = waitMax;
        free = places;
    }

    /** Takes a place, after waiting for one if need be. {@link #leave} gives it back. */
    Entry enter(Asking asking) {
        Waiting waiting;
        synchronized (this) {
            var queue = queues.get(asking.user());
            if (queue == null && mayEnter(asking)) {
                take(asking);
                return Entry.ENTERED;
            }
            if (queue != null && queue.size() >= waitingMax) return refuse(asking);
            waiting = new Waiting(asking, new CountDownLatch(1));
            queues.computeIfAbsent(asking.user(), _ -> new ArrayDeque<>()).add(waiting);
        }
        if (waiting.isCalledWithin(waitMax)) return Entry.ENTERED;
        synchronized (this) {
            return withdrawn(waiting) ? refuse(asking) : Entry.ENTERED;
        }
    }

    synchronized void leave(Asking asking) {
        free++;
        byUser.merge(asking.user(), -1, FairPlaces::sumOrNull);
        byAddress.merge(asking.address(), -1, FairPlaces::sumOrNull);
        while (callNext()) {} // a user and an address may both have become free to enter
    }

    synchronized int free() {
        return free;
    }

    synchronized int waiting() {
        return queues.values().stream().mapToInt(Queue::size).sum();
    }

    long refused() {
        return refused.get();
    }

    private boolean mayEnter(Asking asking) {
        return free > 0
                && byUser.getOrDefault(asking.user(), 0) < userMax
                && byAddress.getOrDefault(asking.address(), 0) < addressMax;
    }

    private void take(Asking asking) {
        free--;
        byUser.merge(asking.user(), 1, Integer::sum);
        byAddress.merge(asking.address(), 1, Integer::sum);
    }

    private boolean callNext() {
        for (var turn : queues.entrySet()) {
            var queue = turn.getValue();
            var first = queue.element();
            if (!mayEnter(first.asking())) continue;
            queue.remove();
            queues.remove(turn.getKey()); // and is the last in turn from now on
            if (!queue.isEmpty()) queues.put(turn.getKey(), queue);
            take(first.asking());
            first.called().countDown();
            return true;
        }
        return false;
    }

    private boolean withdrawn(Waiting waiting) {
        var user = waiting.asking().user();
        var queue = queues.get(user);
        if (queue == null || !queue.remove(waiting)) return false;
        if (queue.isEmpty()) queues.remove(user);
        return true;
    }

    private Entry refuse(Asking asking) {
        refused.incrementAndGet();
        boolean within = byUser.getOrDefault(asking.user(), 0) < userMax
                && byAddress.getOrDefault(asking.address(), 0) < addressMax;
        return within ? Entry.ALL_ARE_TAKEN : Entry.SHARE_IS_USED_UP;
    }

    private static @Nullable Integer sumOrNull(int held, int change) {
        return held + change == 0 ? null : Integer.valueOf(held + change);
    }

    /** A request that waits. Identity counts: two of one user are different. */
    private static final class Waiting {

        private final Asking asking;
        private final CountDownLatch called;

        Waiting(Asking asking, CountDownLatch called) {
            this.asking = asking;
            this.called = called;
        }

        Asking asking() {
            return asking;
        }

        CountDownLatch called() {
            return called;
        }

        boolean isCalledWithin(Duration wait) {
            try {
                return called.await(wait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
