package org.throughline.query.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<T> items) {}
