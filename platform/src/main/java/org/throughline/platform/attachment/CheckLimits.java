package org.throughline.platform.attachment;

import java.time.Duration;

/** What checking one upload may cost. Files inside of files count together. */
final class CheckLimits {

    static final int ENTRIES_MAX = 10_000;

    /** A spreadsheet of 20 MB may well be 200 MB unpacked. */
    private static final long UNPACKED_MAX = 300L << 20;

    private static final Duration TIME_MAX = Duration.ofSeconds(10);

    private final long until = System.nanoTime() + TIME_MAX.toNanos();
    private long unpacked;

    /** Counts unpacked bytes. */
    void count(long bytes) {
        unpacked += bytes;
        if (unpacked > UNPACKED_MAX) throw Contents.unchecked("it unpacks to more than 300 MB");
        checkTime();
    }

    void checkTime() {
        if (System.nanoTime() - until > 0) throw Contents.unchecked("looking through it takes too long");
    }
}
