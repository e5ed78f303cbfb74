package org.throughline.query.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.export.Rows;

/**
 * A part of a list, in an order that leaves no two entries equal.
 *
 * @param asOf the day the list is about
 * @param knownAt the moment of knowing that the list rests on; null for all that is known now
 * @param page from 0
 * @param total how many entries the whole list has
 * @param next the cursor of the part that follows; null after the last one
 */
public record Page<T>(
        LocalDate asOf,
        @Nullable Instant knownAt,
        int page,
        int size,
        long total,
        @Nullable String next,
        List<T> items) implements Rows<T> {

    /** A list that is never asked for in parts. */
    public static <T> Page<T> whole(LocalDate asOf, @Nullable Instant knownAt, List<T> items) {
        return new Page<>(asOf, knownAt, 0, items.size(), items.size(), null, items);
    }
}
