package org.throughline.query.bitemporal;

import java.util.List;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/**
 * Folds the events of one stream into a state.
 *
 * @param <E> the events of one kind of stream
 * @param <V> an immutable state
 */
public interface Fold<E extends BoardEvent, V> {

    V begun(Recorded<E> first);

    /** Takes in an event that takes effect after all events before it. */
    V then(V before, Recorded<E> recorded);

    /** Folds a whole stream of at least one event. */
    default V of(List<Recorded<E>> inEffectiveOrder) {
        var state = begun(inEffectiveOrder.getFirst());
        for (var recorded : inEffectiveOrder.subList(1, inEffectiveOrder.size())) state = then(state, recorded);
        return state;
    }
}
