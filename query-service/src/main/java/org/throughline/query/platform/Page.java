package org.throughline.query.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.InvalidField;

/**
 * A part of a list, in an order that leaves no two entries equal.
 *
 * @param asOf the day the list is about
 * @param page from 0
 * @param total how many entries the whole list has
 */
public record Page<T>(LocalDate asOf, int page, int size, long total, List<T> items) {

    private static final int SIZE = 50;
    private static final int SIZE_MAX = 200;

    /** Far more than anybody pages through; further on, the number of skipped entries would overflow. */
    private static final int PAGE_MAX = 1_000_000;

    /** Which part of a list is asked for. */
    public record Part(int page, int size) {

        public static Part of(@Nullable Integer page, @Nullable Integer size) {
            var part = new Part(page == null ? 0 : page, size == null ? SIZE : size);
            if (part.page < 0 || part.page > PAGE_MAX)
                throw new InvalidField("page", "is a number from 0 to " + PAGE_MAX);
            if (part.size < 1 || part.size > SIZE_MAX)
                throw new InvalidField("size", "is a number from 1 to " + SIZE_MAX);
            return part;
        }

        public int skip() {
            return page * size;
        }

        public <T> List<T> of(List<T> all) {
            return all.stream().skip(skip()).limit(size).toList();
        }
    }

    public <R> Page<R> map(Function<T, R> as) {
        return new Page<>(asOf, page, size, total, items.stream().map(as).toList());
    }
}
