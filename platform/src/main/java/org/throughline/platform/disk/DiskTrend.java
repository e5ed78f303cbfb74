package org.throughline.platform.disk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How long the room lasts at the rate of the last days, once there is enough to go by. */
final class DiskTrend {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(7);
    /** A shorter time says more about one upload than about a rate. */
    private static final Duration KNOWN_AFTER = Duration.ofHours(6);

    /**
     * @param at time that has passed since any fixed moment
     */
    private record Seen(Duration at, long freeBytes) {}

    private final Deque<Seen> history = new ArrayDeque<>();

    synchronized void see(Duration at, long freeBytes) {
        var last = history.peekLast();
        if (last != null && at.minus(last.at()).compareTo(STEP) < 0) return;
        history.addLast(new Seen(at, freeBytes));
        while (at.minus(history.getFirst().at()).compareTo(KEPT) > 0) history.removeFirst();
    }

    synchronized boolean isKnown(Duration now) {
        return !history.isEmpty() && now.minus(history.getFirst().at()).compareTo(KNOWN_AFTER) >= 0;
    }

    /** Empty while it is not known, or if the disk is not filling. */
    synchronized Optional<Duration> lasts(Duration now, long freeBytes) {
        if (!isKnown(now)) return Optional.empty();
        var first = history.getFirst();
        long used = first.freeBytes() - freeBytes;
        if (used <= 0) return Optional.empty();
        double seconds = (double) freeBytes / used * now.minus(first.at()).toSeconds();
        return Optional.of(Duration.ofSeconds((long) seconds));
    }
}
