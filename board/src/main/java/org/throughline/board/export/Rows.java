package org.throughline.board.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that can be taken along as a file, with the point on both clocks that they are of. */
public interface Rows<T> {

    /** Null for rows that are not of a day. */
    @Nullable
    LocalDate asOf();

    /** Null for all that is known now. */
    @Nullable
    Instant knownAt();

    /** How many there are. */
    long total();

    /** All of them, in order. They may be made while they are read, once. */
    List<T> items();

    /** Rows that are not of a point on the clocks. */
    static <T> Rows<T> of(List<T> items) {
        return new Plain<>(items);
    }

    /** @param items all of them */
    record Plain<T>(List<T> items) implements Rows<T> {

        @Override
        public @Nullable LocalDate asOf() {
            return null;
        }

        @Override
        public @Nullable Instant knownAt() {
            return null;
        }

        @Override
        public long total() {
            return items.size();
        }
    }
}
