package org.throughline.query.bitemporal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.throughline.events.ReviewId;

/**
 * The states of all streams of one kind, in memory, from which lists, counts and boards are answered for any day by what
 * was known at any moment. Each process loads it from the documents of a view.
 */
public final class BitemporalIndex<V> {

    private static final class Entry<V> {
        private final IdOrder order;
        private volatile BitemporalStates<V> states;
        private int row = -1;

        private Entry(IdOrder order, BitemporalStates<V> states) {
            this.order = order;
            this.states = states;
        }
    }

    /** Of all indexes, so that no two of them ever have the same revision. */
    private static final AtomicLong LAST_REVISION = new AtomicLong();

    private final ConcurrentHashMap<String, Entry<V>> byId = new ConcurrentHashMap<>();
    private volatile long revision = LAST_REVISION.incrementAndGet();
    private final Object writing = new Object();
    private volatile Snapshot<V> snapshot = Snapshot.empty();

    /** Takes in the states of one stream, unless it has later ones. */
    public void put(String id, BitemporalStates<V> states) {
        synchronized (writing) {
            var entry = byId.computeIfAbsent(id, _ -> new Entry<>(IdOrder.of(id), states));
            if (entry.states.version() < states.version()) entry.states = states;
            if (entry.row >= 0) snapshot.rows().set(entry.row, entry.states);
        }
        revision = LAST_REVISION.incrementAndGet();
    }

    /** Differs after every change, and from that of every other index, so that a figure about all states can be cached. */
    public long revision() {
        return revision;
    }

    public Optional<BitemporalStates<V>> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(entry -> entry.states);
    }

    /** The version of the last event taken in; empty for an unknown stream. */
    public OptionalLong versionOf(String id) {
        var entry = byId.get(id);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.states.version());
    }

    /** The state of every stream, in list order. */
    public Stream<V> at(AsOf asOf) {
        return inOrder().all(asOf);
    }

    /** The state of every stream of one review, in list order. */
    public Stream<V> of(ReviewId review, AsOf asOf) {
        return inOrder().ofReview(review.value(), asOf);
    }

    /** All states of all streams, in no order. */
    public Stream<BitemporalStates<V>> all() {
        return byId.values().stream().map(entry -> entry.states);
    }

    private Snapshot<V> inOrder() {
        if (snapshot.order().size() == byId.size()) return snapshot;
        synchronized (writing) {
            if (snapshot.order().size() == byId.size()) return snapshot;
            var entries = new ArrayList<>(byId.values());
            entries.sort(Comparator.comparing(entry -> entry.order));
            var rows = new AtomicReferenceArray<BitemporalStates<V>>(entries.size());
            for (int row = 0; row < entries.size(); row++) {
                entries.get(row).row = row;
                rows.setPlain(row, entries.get(row).states);
            }
            snapshot = new Snapshot<>(entries.stream().map(entry -> entry.order).toList(), rows);
            return snapshot;
        }
    }
}
