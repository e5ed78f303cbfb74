package org.throughline.web.drift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.throughline.web.words.Words;

/**
 * Four shades for counts, the darker the more. Small counts have fixed shades; where the greatest is over twelve, each shade
 * has about a quarter of the counts. Zero has none.
 *
 * @param from the least count of each shade
 */
record HeatScale(List<Long> from) {

    private static final List<Long> SMALL = List.of(1L, 2L, 4L, 6L);
    private static final long SMALL_MAX = 12;

    static HeatScale of(Collection<Long> counts) {
        var sorted = counts.stream().filter(count -> count > 0).sorted().toList();
        if (sorted.isEmpty() || sorted.getLast() <= SMALL_MAX) return new HeatScale(SMALL);
        var from = new ArrayList<Long>(List.of(1L));
        for (int quarter = 1; quarter < SMALL.size(); quarter++)
            from.add(Math.max(from.getLast() + 1, sorted.get(sorted.size() * quarter / SMALL.size())));
        return new HeatScale(List.copyOf(from));
    }

    /** From 1 to 4; 0 for no shade. */
    int shade(long count) {
        return (int) from.stream().filter(least -> count >= least).count();
    }

    /** "1", "2 to 3", "4 to 5", "6 or more". */
    List<String> key() {
        var key = new ArrayList<String>();
        for (int i = 0; i < from.size() - 1; i++) key.add(range(from.get(i), from.get(i + 1) - 1));
        key.add(Words.number(from.getLast()) + " or more");
        return List.copyOf(key);
    }

    private static String range(long first, long last) {
        return first == last ? Words.number(first) : Words.number(first) + " to " + Words.number(last);
    }
}
