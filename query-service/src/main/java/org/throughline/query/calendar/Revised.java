package org.throughline.query.calendar;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.bitemporal.BitemporalInterval;

/**
 * An entry, and when it last changed for who looks at the calendar. It depends on what was recorded and on nothing else, so the same
 * state is written as the same bytes.
 *
 * @param sequence rises with each change (RFC 5545, 3.8.7.4)
 * @param at when what changed it was recorded
 */
record Revised(CalendarEntry entry, long sequence, Instant at) {

    /**
     * The entries of the last of some states, each with the first moment since which it has been as it is.
     *
     * @param known in the order in which the states became known
     * @param entriesOf a state
     */
    static <V> Stream<Revised> of(
            List<BitemporalInterval<V>> known,
            ToLongFunction<V> versionOf,
            Function<V, Stream<CalendarEntry>> entriesOf) {
        if (known.isEmpty()) return Stream.empty();
        var revised = new ArrayList<Revised>();
        var unchanged = entriesOf.apply(known.getLast().state()).toList();
        for (int at = known.size() - 1; !unchanged.isEmpty(); at--) {
            var before = at == 0
                    ? Set.<CalendarEntry>of()
                    : entriesOf.apply(known.get(at - 1).state()).collect(toSet());
            var since = known.get(at);
            for (var entry : unchanged)
                if (!before.contains(entry))
                    revised.add(
                            new Revised(entry, versionOf.applyAsLong(since.state()), AsOf.instant(since.knownFrom())));
            unchanged = unchanged.stream().filter(before::contains).toList();
        }
        return revised.stream();
    }

    /** The same entry after changes in other places. */
    Revised after(long changes) {
        return new Revised(entry, sequence + changes, at);
    }
}
