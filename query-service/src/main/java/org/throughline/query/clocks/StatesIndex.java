package org.throughline.query.clocks;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.throughline.events.ReviewId;

/**
 * Everything of one kind with all its states, in memory: where lists, counts and boards are looked up, on any day by what
 * was known at any moment. It is made from the documents of a view, in each process for itself.
 */
public final class StatesIndex<V> {

    private final ConcurrentSkipListMap<Place, States<V>> byPlace = new ConcurrentSkipListMap<>();

    /** Takes in the states of one thing, unless later ones are there already. */
    public void put(String id, States<V> states) {
        var _ = byPlace.merge(
                Place.of(id), states, (before, after) -> after.version() > before.version() ? after : before);
    }

    public Optional<States<V>> find(String id) {
        return Optional.ofNullable(byPlace.get(Place.of(id)));
    }

    /** The latest event that is in it; empty while it does not know the thing. */
    public OptionalLong versionOf(String id) {
        var states = byPlace.get(Place.of(id));
        return states == null ? OptionalLong.empty() : OptionalLong.of(states.version());
    }

    /** Everything there was, reviews by name, findings and actions by number. */
    public Stream<V> at(Standpoint standpoint) {
        return seen(byPlace.values(), standpoint);
    }

    /** Everything there was of one review. */
    public Stream<V> of(ReviewId review, Standpoint standpoint) {
        var first = new Place(review.value(), 0, 0);
        return seen(byPlace.subMap(first, true, first.last(), true).values(), standpoint);
    }

    /** The states of everything, whenever they were so. */
    public Collection<States<V>> all() {
        return byPlace.values();
    }

    private static <V> Stream<V> seen(Collection<States<V>> among, Standpoint standpoint) {
        var day = standpoint.asOf();
        var moment = standpoint.knownAt();
        return among.stream().mapMulti((states, next) -> {
            var state = states.find(day, moment);
            if (state != null) next.accept(state);
        });
    }
}
