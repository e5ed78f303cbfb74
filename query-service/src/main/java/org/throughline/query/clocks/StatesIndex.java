package org.throughline.query.clocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.throughline.events.ReviewId;

/**
 * Everything of one kind with all its states, in memory: where lists, counts and boards are looked up, on any day by what
 * was known at any moment. It is made from the documents of a view, in each process for itself.
 *
 * <p>Lists walk through it in their own order, which is laid out anew when something was added since.
 */
public final class StatesIndex<V> {

    /** One thing, whose states are replaced in place. */
    private static final class Entry<V> {

        private final Place place;
        private volatile States<V> states;

        private Entry(Place place, States<V> states) {
            this.place = place;
            this.states = states;
        }

        private synchronized void put(States<V> later) {
            if (later.version() > states.version()) states = later;
        }
    }

    private final ConcurrentHashMap<String, Entry<V>> byId = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();
    private volatile List<Entry<V>> inOrder = List.of();

    /** Takes in the states of one thing, unless later ones are there already. */
    public void put(String id, States<V> states) {
        byId.computeIfAbsent(id, _ -> new Entry<>(Place.of(id), states)).put(states);
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
        return seen(inOrder().stream(), standpoint);
    }

    /** Everything there was of one review. */
    public Stream<V> of(ReviewId review, Standpoint standpoint) {
        var first = new Place(review.value(), 0, 0);
        var all = inOrder();
        return seen(all.subList(placeOf(first, all), placeOf(first.last(), all)).stream(), standpoint);
    }

    /** The states of everything, whenever they were so. */
    public Stream<States<V>> all() {
        return byId.values().stream().map(entry -> entry.states);
    }

    private List<Entry<V>> inOrder() {
        var all = inOrder;
        if (all.size() == byId.size()) return all;
        synchronized (byId) {
            if (inOrder.size() == byId.size()) return inOrder;
            var next = new ArrayList<>(byId.values());
            next.sort(Comparator.comparing(entry -> entry.place));
            inOrder = next;
            return next;
        }
    }

    private static <V> int placeOf(Place place, List<Entry<V>> all) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).place.compareTo(place) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static <V> Stream<V> seen(Stream<Entry<V>> among, Standpoint standpoint) {
        var day = standpoint.asOf();
        var moment = standpoint.knownAt();
        return among.mapMulti((entry, next) -> {
            var state = entry.states.find(day, moment);
            if (state != null) next.accept(state);
        });
    }
}
