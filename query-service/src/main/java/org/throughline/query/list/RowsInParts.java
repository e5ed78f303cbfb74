package org.throughline.query.list;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Rows that are made some at a time while they are read in order, so that a long list is not held twice.
 *
 * @param <T> what a list found
 * @param <R> the row of it
 */
final class RowsInParts<T, R> extends AbstractList<R> implements RandomAccess {

    private final List<T> found;
    private final int atOnce;
    private final Function<List<T>, List<R>> shown;

    private int madeFrom;
    private List<R> made = List.of();

    /**
     * @param shown makes a row of each
     */
    RowsInParts(List<T> found, int atOnce, Function<List<T>, List<R>> shown) {
        this.found = found;
        this.atOnce = atOnce;
        this.shown = shown;
    }

    @Override
    public R get(int index) {
        if (index < madeFrom || index >= madeFrom + made.size()) {
            madeFrom = index - index % atOnce;
            var part = found.subList(madeFrom, Math.min(found.size(), madeFrom + atOnce));
            made = shown.apply(part);
            if (made.size() != part.size()) throw new IllegalStateException("a list shows not each of its entries");
        }
        return made.get(index - madeFrom);
    }

    @Override
    public int size() {
        return found.size();
    }
}
