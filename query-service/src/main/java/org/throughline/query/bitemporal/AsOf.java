package org.throughline.query.bitemporal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The point on both clocks that a question is about: the state at the end of a day, by what had been recorded at a moment.
 *
 * @param knownAt null for everything recorded so far
 */
public record AsOf(LocalDate asOf, @Nullable Instant knownAt) {

    private static final long NANOS = 1_000_000_000L;

    /** A day, by everything recorded so far. */
    public static AsOf on(LocalDate day) {
        return new AsOf(day, null);
    }

    /** The day as days since 1970. */
    long day() {
        return asOf.toEpochDay();
    }

    /** The moment as nanoseconds since 1970; later than every event if there is none. */
    long moment() {
        return knownAt == null ? BitemporalInterval.OPEN - 1 : nanos(knownAt);
    }

    /** A moment as nanoseconds since 1970; all moments before 1970 are equally early. */
    public static long nanos(Instant moment) {
        if (moment.isBefore(Instant.EPOCH)) return Long.MIN_VALUE;
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), NANOS), moment.getNano());
    }

    /** The moment of nanoseconds since 1970. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    public AsOf asOf(LocalDate day) {
        return new AsOf(day, knownAt);
    }
}
