package org.throughline.platform.limits;

import java.time.Duration;

/**
 * How slowly a body may arrive or an answer may be taken: a time in all, and so much longer for each byte. Limits for each
 * single read are no limits for a client that sends a byte now and then.
 *
 * @param grace the time that is allowed whatever the size
 * @param bytesPerSecond the rate below which a long transfer is too slow
 */
record Pace(Duration grace, long bytesPerSecond) {

    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    /** Whether so many bytes in that time are too few. */
    boolean isTooSlow(long bytes, long nanos) {
        return nanos > grace.toNanos() + bytes * NANOS_PER_SECOND / bytesPerSecond;
    }
}
