package org.throughline.query.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.problem.InvalidField;

/**
 * Sorts a list by one of its columns, ascending or descending. Equal rows keep the list's own order. An undefined value
 * counts as the highest, because it is the worst.
 *
 * <p>Columns that are named here are read from what the list has found, before rows are made of it. By any other column of the
 * rows {@link Listing} sorts.
 */
public final class Sorting<T> {

    /** Up to this share of a list it is cheaper to pick a part than to sort the whole. */
    private static final int WHOLE = 4;

    private final TreeMap<String, Comparator<T>> columns = new TreeMap<>();
    private final @Nullable Comparator<T> unlessAsked;
    private boolean byTheseOnly;

    private Sorting(@Nullable Comparator<T> unlessAsked) {
        this.unlessAsked = unlessAsked;
    }

    /** A list that is in order by itself. */
    public static <T> Sorting<T> inOrder() {
        return new Sorting<>(null);
    }

    public static <T> Sorting<T> unlessAsked(Comparator<T> order) {
        return new Sorting<>(order);
    }

    public <C extends Comparable<? super C>> Sorting<T> by(String column, Function<T, @Nullable C> value) {
        columns.put(column, Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())));
        return this;
    }

    /** A list whose rows cost too much to make all of them for an order. */
    public Sorting<T> byTheseOnly() {
        byTheseOnly = true;
        return this;
    }

    /** The same columns for a list that comes in another order unless one is asked for. */
    public Sorting<T> otherwise(Comparator<T> order) {
        var same = new Sorting<>(order);
        same.columns.putAll(columns);
        same.byTheseOnly = byTheseOnly;
        return same;
    }

    List<T> part(@Nullable String sort, List<T> all, int skip, int size) {
        return part(
                sort == null ? unlessAsked : directed(sort, Objects.requireNonNull(columns.get(name(sort)))),
                all,
                skip,
                size);
    }

    /** Whether a list can be sorted before rows are made of it. */
    boolean knows(@Nullable String sort) {
        return sort == null || columns.containsKey(name(sort));
    }

    /**
     * Sorts by a column of the rows.
     *
     * @param keys what it is sorted by, of each entry
     */
    static <T> List<T> part(String sort, List<T> all, List<@Nullable Comparable<Object>> keys, int skip, int size) {
        Comparator<Integer> order =
                Comparator.comparing(keys::get, Comparator.nullsLast(Comparator.<Comparable<Object>>naturalOrder()));
        var places = IntStream.range(0, all.size()).boxed().toList();
        return part(directed(sort, order), places, skip, size).stream()
                .map(all::get)
                .toList();
    }

    InvalidField unknown(List<String> ofRows) {
        var known = new TreeSet<>(columns.keySet());
        if (!byTheseOnly) known.addAll(ofRows);
        return new InvalidField("sort", "is one of " + String.join(", ", known) + ", or -one of them");
    }

    boolean isByColumnOfRows(String sort, List<String> ofRows) {
        return !byTheseOnly && ofRows.contains(name(sort));
    }

    static String name(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static <E> Comparator<E> directed(String sort, Comparator<E> order) {
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private static <E> List<E> part(@Nullable Comparator<E> order, List<E> all, int skip, int size) {
        if (skip >= all.size()) return List.of();
        int end = Math.min(all.size(), skip + size);
        if (order == null) return List.copyOf(all.subList(skip, end));
        if (end > all.size() / WHOLE)
            return all.stream().sorted(order).skip(skip).limit(size).toList();
        return least(all, end, order).subList(skip, end);
    }

    /** An entry with its place in the list itself, which decides where the order does not. */
    private record Placed<T>(T entry, int place) {}

    private static <T> List<T> least(List<T> all, int count, Comparator<T> order) {
        Comparator<Placed<T>> placed =
                Comparator.comparing((Placed<T> each) -> each.entry, order).thenComparingInt(Placed::place);
        var worstFirst = new PriorityQueue<>(count, placed.reversed());
        int place = 0;
        for (var entry : all) {
            var next = new Placed<>(entry, place++);
            if (worstFirst.size() < count) worstFirst.add(next);
            else if (placed.compare(next, worstFirst.element()) < 0) {
                worstFirst.remove();
                worstFirst.add(next);
            }
        }
        var least = new ArrayList<>(worstFirst);
        least.sort(placed);
        return least.stream().map(Placed::entry).toList();
    }
}
