package org.throughline.query.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.board.export.Columns;
import org.throughline.board.export.Format;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.bitemporal.AsOf;

/**
 * A list that was asked for.
 *
 * @param sort the column to order by, unchecked; null for the order of the list itself
 * @param page from 0
 * @param question what the list is about
 * @param moment when it was first asked for: the parts that follow show it as it was known then
 * @param expected how many entries its first page counted; null where this is the first page
 * @param columns those of its rows
 */
public record Listing(
        AsOf standpoint,
        @Nullable String sort,
        int page,
        int size,
        Object question,
        Instant moment,
        @Nullable Long expected,
        Columns columns) {

    private static final int SIZE = 50;
    private static final int SIZE_MAX = 200;

    /** An export with more rows than this is refused. */
    static final int WHOLE_MAX = 100_000;

    /** So many rows are made at once where all of them are asked for. */
    private static final int ROWS_AT_ONCE = 1_000;

    /** A higher page is refused, because the number of skipped rows could overflow. */
    private static final int PAGE_MAX = 1_000_000;

    static int page(@Nullable Integer page) {
        if (page == null) return 0;
        if (page < 0 || page > PAGE_MAX) throw new InvalidField("page", "is a number from 0 to " + PAGE_MAX);
        return page;
    }

    static int size(@Nullable Integer size) {
        if (size == null) return SIZE;
        if (size < 1 || size > SIZE_MAX) throw new InvalidField("size", "is a number from 1 to " + SIZE_MAX);
        return size;
    }

    /**
     * The requested page.
     *
     * @param found every entry that matches, in the list's own order
     * @param shown makes rows of the entries of this page
     */
    public <T, R> Page<R> page(List<T> found, Sorting<T> sorting, Function<List<T>, List<R>> shown) {
        check(found.size());
        int skip = page * size;
        var part = sorting.knows(sort)
                ? sorting.part(sort, found, skip, size)
                : partByRows(Objects.requireNonNull(sort), found, sorting, shown);
        return pageOf(found.size(), rows(part, shown));
    }

    private <T, R> List<R> rows(List<T> part, Function<List<T>, List<R>> shown) {
        return part.size() > ROWS_AT_ONCE ? new RowsInParts<>(part, ROWS_AT_ONCE, shown) : shown.apply(part);
    }

    /** Makes all rows, some at a time, for what they are sorted by. */
    private <T, R> List<T> partByRows(
            String column, List<T> found, Sorting<T> sorting, Function<List<T>, List<R>> shown) {
        if (!sorting.isByColumnOfRows(column, columns.sortable())) throw sorting.unknown(columns.sortable());
        var key = columns.key(Sorting.name(column));
        var keys = new ArrayList<@Nullable Comparable<Object>>(found.size());
        for (var row : new RowsInParts<>(found, ROWS_AT_ONCE, shown)) keys.add(key.apply(row));
        return Sorting.part(column, found, keys, page * size, size);
    }

    /**
     * The requested page of a list that is read in parts.
     *
     * @param total how many entries match, by what was recorded until {@link #known}
     * @param rows those of this page
     */
    public <R> Page<R> part(long total, List<R> rows) {
        check(total);
        return pageOf(total, rows);
    }

    private <R> Page<R> pageOf(long total, List<R> rows) {
        var next =
                skip() + size < total ? new Cursor(standpoint.asOf(), known(), page + 1, total, digest()).text() : null;
        return new Page<>(standpoint.asOf(), standpoint.knownAt(), page, size, total, next, rows);
    }

    /** Whether it is asked for as a whole, as a file. */
    public boolean isWhole() {
        return size == WHOLE_MAX;
    }

    /** Of the entries before this page. */
    public long skip() {
        return (long) page * size;
    }

    private void check(long total) {
        if (expected != null && expected != total)
            throw new InvalidField(
                    "cursor",
                    "belongs to a list of %d, which has %d now; ask for its first page again"
                            .formatted(expected, total));
        if (isWhole() && total > WHOLE_MAX)
            throw new InvalidField(
                    Format.PARAMETER,
                    "would have %d rows, and an export has at most %d; narrow the filter".formatted(total, WHOLE_MAX));
    }

    /** The moment of knowing that the list rests on: of the first page, for those that follow. */
    public Instant known() {
        return standpoint.knownAt() == null ? moment : standpoint.knownAt();
    }

    private String digest() {
        return Cursor.digest(question, sort, size);
    }
}
