package org.throughline.query.clocks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a question looks at the board: what was so by the end of a day, by what had been recorded at a moment.
 *
 * @param knownAt null for all that is known now
 */
public record Standpoint(LocalDate asOf, @Nullable Instant knownAt) {

    private static final long NANOS = 1_000_000_000L;

    /** A day by all that is known now. */
    public static Standpoint on(LocalDate day) {
        return new Standpoint(day, null);
    }

    /** The day as days since 1970. */
    long day() {
        return asOf.toEpochDay();
    }

    /** The moment as nanoseconds since 1970; later than any there was for all that is known now. */
    long moment() {
        return knownAt == null ? Era.OPEN - 1 : nanos(knownAt);
    }

    /** Centuries before anything can have been recorded, one moment is as good as another. */
    static long nanos(Instant moment) {
        if (moment.isBefore(Instant.EPOCH)) return Long.MIN_VALUE;
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), NANOS), moment.getNano());
    }

    public Standpoint asOf(LocalDate day) {
        return new Standpoint(day, knownAt);
    }
}
