package org.throughline.query.clocks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.events.ReviewId;

/**
 * Everything of one kind with all its states, in memory: where lists, counts and boards are looked up, on any day by what
 * was known at any moment. It is made from the documents of a view, in each process for itself.
 *
 * <p>Lists walk through it in their own order, which is laid out anew when something was added since.
 */
public final class StatesIndex<V> {

    /** One thing, and its place on the sheet. */
    private static final class Entry<V> {

        private final Place place;
        private volatile States<V> states;
        private int row = -1;

        private Entry(Place place, States<V> states) {
            this.place = place;
            this.states = states;
        }
    }

    /** Everything in order, as close together as it can be. States are replaced in place; what is added takes a new sheet. */
    private record Sheet<V>(List<Place> places, AtomicReferenceArray<States<V>> rows) {}

    private final ConcurrentHashMap<String, Entry<V>> byId = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();
    private final Object laying = new Object();
    private volatile Sheet<V> sheet = new Sheet<>(List.of(), new AtomicReferenceArray<>(0));

    /** Takes in the states of one thing, unless later ones are there already. */
    public void put(String id, States<V> states) {
        synchronized (laying) {
            var entry = byId.computeIfAbsent(id, _ -> new Entry<>(Place.of(id), states));
            if (entry.states.version() < states.version()) entry.states = states;
            if (entry.row >= 0) sheet.rows().set(entry.row, entry.states);
        }
        revision.incrementAndGet();
    }

    /** Goes up with whatever is taken in, so that what was made of the whole is known to be still right. */
    public long revision() {
        return revision.get();
    }

    public Optional<States<V>> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(entry -> entry.states);
    }

    /** The latest event that is in it; empty while it does not know the thing. */
    public OptionalLong versionOf(String id) {
        var entry = byId.get(id);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.states.version());
    }

    /** Everything there was, reviews by name, findings and actions by number. */
    public Stream<V> at(Standpoint standpoint) {
        var all = inOrder();
        return seen(all, 0, all.places().size(), standpoint);
    }

    /** Everything there was of one review. */
    public Stream<V> of(ReviewId review, Standpoint standpoint) {
        var first = new Place(review.value(), 0, 0);
        var all = inOrder();
        return seen(all, rowOf(first, all.places()), rowOf(first.last(), all.places()), standpoint);
    }

    /** The states of everything, whenever they were so. */
    public Stream<States<V>> all() {
        return byId.values().stream().map(entry -> entry.states);
    }

    private Sheet<V> inOrder() {
        if (sheet.places().size() == byId.size()) return sheet;
        synchronized (laying) {
            if (sheet.places().size() == byId.size()) return sheet;
            var entries = new ArrayList<>(byId.values());
            entries.sort(Comparator.comparing(entry -> entry.place));
            var rows = new AtomicReferenceArray<States<V>>(entries.size());
            for (int row = 0; row < entries.size(); row++) {
                entries.get(row).row = row;
                rows.setPlain(row, entries.get(row).states);
            }
            sheet = new Sheet<>(entries.stream().map(entry -> entry.place).toList(), rows);
            return sheet;
        }
    }

    private static int rowOf(Place place, List<Place> places) {
        int found = Collections.binarySearch(places, place);
        return found < 0 ? -found - 1 : found;
    }

    private static <V> Stream<V> seen(Sheet<V> all, int from, int to, Standpoint standpoint) {
        long day = standpoint.day();
        long moment = standpoint.moment();
        return IntStream.range(from, to).mapToObj(all.rows()::get).mapMulti((states, next) -> {
            var state = states.find(day, moment);
            if (state != null) next.accept(state);
        });
    }
}
