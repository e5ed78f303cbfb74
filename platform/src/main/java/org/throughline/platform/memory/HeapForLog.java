package org.throughline.platform.memory;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heap that a program needs for a log that it holds in memory.
 *
 * @param bytesForItself what the program holds with an empty log
 * @param bytesPerEvent what it holds for an event, measured with the generated log of the benchmarks
 */
public record HeapForLog(long bytesForItself, long bytesPerEvent) {

    /** A log of shorter streams needs less than the measured one. */
    private static final double AT_LEAST = 0.75;
    /** Room for requests, and for the collector. */
    private static final double COMFORTABLE = 1.4;

    private static final long MIB = 1 << 20;
    private static final Logger log = LoggerFactory.getLogger(HeapForLog.class);

    /** Refuses a heap that cannot hold the log, and warns of one that hardly can. */
    public void check(long events, long heap) {
        var held = bytesForItself + bytesPerEvent * events;
        if (heap < AT_LEAST * held) throw new NotEnoughMemory(sentence(events, heap));
        if (heap < COMFORTABLE * held) log.warn("{}", sentence(events, heap));
    }

    private String sentence(long events, long heap) {
        return String.format(
                Locale.ROOT,
                "The log has about %,d events, for which the program needs some %,d MB of memory, and Java may use %,d MB."
                        + " Start it with the option -Xmx%dm of java, or on a machine with more memory.",
                events,
                megabytesFor(events),
                heap / MIB,
                megabytesFor(events));
    }

    /** With some room, in bytes. */
    public long bytesFor(long events) {
        return (long) (COMFORTABLE * (bytesForItself + bytesPerEvent * events));
    }

    /** With some room, in MiB, rounded up to a hundred. */
    long megabytesFor(long events) {
        return megabytes(bytesFor(events));
    }

    static long megabytes(long bytes) {
        return (long) Math.ceil((double) bytes / MIB / 100) * 100;
    }
}
