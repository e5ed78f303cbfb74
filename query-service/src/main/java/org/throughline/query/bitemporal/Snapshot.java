package org.throughline.query.bitemporal;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of an index in list order, close together in memory. States are replaced in place; a new row needs a new
 * snapshot.
 */
record Snapshot<V>(List<IdOrder> order, AtomicReferenceArray<BitemporalStates<V>> rows) {

    static <V> Snapshot<V> empty() {
        return new Snapshot<>(List.of(), new AtomicReferenceArray<>(0));
    }

    Stream<V> all(AsOf asOf) {
        return between(0, order.size(), asOf);
    }

    /** A review, its findings and its actions. */
    Stream<V> ofReview(String review, AsOf asOf) {
        var first = new IdOrder(review, 0, 0);
        return between(rowOf(first), rowOf(first.last()), asOf);
    }

    private Stream<V> between(int first, int end, AsOf asOf) {
        long day = asOf.day();
        long moment = asOf.moment();
        return IntStream.range(first, end).mapToObj(rows::get).mapMulti((states, next) -> {
            var state = states.find(day, moment);
            if (state != null) next.accept(state);
        });
    }

    private int rowOf(IdOrder id) {
        int found = Collections.binarySearch(order, id);
        return found < 0 ? -found - 1 : found;
    }
}
