package org.throughline.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How long something took each time, collected from many threads. */
final class Times {

    private static final double NANOS_IN_MILLI = 1e6;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final LongAdder count = new LongAdder();

    void add(long took) {
        nanos.add(took);
        count.increment();
    }

    void forget() {
        nanos.clear();
        count.reset();
    }

    int count() {
        return count.intValue();
    }

    /** The time in milliseconds that this share of all did not exceed. */
    double percentile(double share) {
        return percentile(nanos, share);
    }

    /** "p50 1.2 ms, p99 8.4 ms". */
    @Override
    public String toString() {
        if (nanos.isEmpty()) return "none";
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", percentile(0.5), percentile(0.99));
    }

    private static double percentile(Collection<Long> all, double share) {
        var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_IN_MILLI;
    }
}
