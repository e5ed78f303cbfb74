package org.throughline.platform.memory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.platform.health.Attention;

/** Warns before a growing log no longer fits into memory: the next start would be refused, or the program would end. */
@Component("memoryHealthIndicator")
class MemoryHealth implements HealthIndicator, MeterBinder {

    /** Above this share of the heap, collections take up much of the time. */
    private static final double FULL = 0.85;

    private static final long MIB = 1 << 20;

    private final ObjectProvider<MemoryForLog> log;
    private volatile double needed = Double.NaN;

    MemoryHealth(ObjectProvider<MemoryForLog> log) {
        this.log = log;
    }

    @Override
    public Health health() {
        long max = HeapUse.max();
        var used = HeapUse.afterCollection();
        var needs = needed();
        var health = Health.up().withDetail("maxBytes", max);
        if (used.isPresent()) health.withDetail("usedAfterCollectionBytes", used.getAsLong());
        if (needs != null) health.withDetail("logNeedsBytes", needs);
        var attention = attention(max, used.orElse(0), needs == null ? 0 : needs);
        if (attention != null) attention.to(health.status(Attention.WARNING));
        return health.build();
    }

    /** Null if there is enough. */
    static @Nullable Attention attention(long max, long used, long needed) {
        if (needed > max)
            return new Attention(
                    "The log needs about %,d MB of memory, and Java may use %,d MB. When it grows further, the program will not start any more."
                            .formatted(HeapForLog.megabytes(needed), max / MIB),
                    "Start the program with the option -Xmx%dm of java, or on a machine with more memory."
                            .formatted(HeapForLog.megabytes(needed)));
        if (used > FULL * max)
            return new Attention(
                    "After a collection %,d MB of the %,d MB that Java may use are still in use."
                            .formatted(used / MIB, max / MIB),
                    "Start the program with a larger -Xmx, or on a machine with more memory.");
        return null;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("throughline.memory.max", HeapUse::max)
                .description("Heap that Java may use")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder(
                        "throughline.memory.used",
                        () -> HeapUse.afterCollection().isPresent()
                                ? (double) HeapUse.afterCollection().getAsLong()
                                : Double.NaN)
                .description("Heap in use after the last collection")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("throughline.memory.needed", this, each -> each.needed)
                .description("Heap that the log needs, with some room, where it is held in memory")
                .baseUnit("bytes")
                .register(meters);
    }

    /** Null where the log is not held in memory, or cannot be asked. */
    private @Nullable Long needed() {
        var holder = log.getIfAvailable();
        if (holder == null) return null;
        try {
            long bytes = holder.bytes();
            needed = bytes;
            return bytes;
        } catch (DataAccessException | TransactionException outOfReach) {
            return null;
        }
    }
}
