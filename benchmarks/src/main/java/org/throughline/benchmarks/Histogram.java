package org.throughline.benchmarks;

import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.throughline.system.Metrics;

/**
 * Durations that a program has counted, by the limits of its buckets.
 *
 * @param counts how many durations did not exceed this number of seconds
 */
record Histogram(NavigableMap<Double, Double> counts) {

    private static final Pattern BUCKET = Pattern.compile("^(\\w+)_bucket\\{(.*)le=\"([^\"]+)\"(.*)} (\\S+)$");
    private static final double MILLIS_IN_SECOND = 1e3;

    /** All that were counted under this name with this label; none if the program counts nothing by that name. */
    static Histogram of(Metrics metrics, String name, String label) {
        var counts = new TreeMap<Double, Double>();
        for (var line : metrics.text().split("\n")) {
            var bucket = BUCKET.matcher(line);
            if (!bucket.matches() || !bucket.group(1).equals(name)) continue;
            if (!(bucket.group(2) + bucket.group(4)).contains(label)) continue;
            var limit = bucket.group(3).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(3));
            counts.merge(limit, Double.parseDouble(bucket.group(5)), Double::sum);
        }
        return new Histogram(counts);
    }

    Histogram since(Histogram before) {
        var counted = new TreeMap<Double, Double>();
        counts.forEach((limit, count) -> counted.put(limit, count - before.counts.getOrDefault(limit, 0.0)));
        return new Histogram(counted);
    }

    /** A limit in milliseconds that this share of all did not exceed; 0 if there are none. */
    double percentile(double share) {
        if (counts.isEmpty()) return 0;
        double needed = share * counts.lastEntry().getValue();
        for (var bucket : counts.entrySet()) if (bucket.getValue() >= needed) return bucket.getKey() * MILLIS_IN_SECOND;
        return Double.POSITIVE_INFINITY;
    }

    /** "p50 1.2 ms, p99 8.4 ms". */
    @Override
    public String toString() {
        if (counts.isEmpty() || counts.lastEntry().getValue() == 0) return "nothing counted";
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", percentile(0.5), percentile(0.99));
    }
}
