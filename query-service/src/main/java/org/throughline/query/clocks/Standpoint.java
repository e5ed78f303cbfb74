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

    /** A day by all that is known now. */
    public static Standpoint on(LocalDate day) {
        return new Standpoint(day, null);
    }

    public Standpoint asOf(LocalDate day) {
        return new Standpoint(day, knownAt);
    }
}
