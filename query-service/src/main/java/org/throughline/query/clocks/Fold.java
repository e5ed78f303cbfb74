package org.throughline.query.clocks;

import java.util.List;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/**
 * How events become a state, one after another.
 *
 * @param <E> the events of one kind of stream
 * @param <V> a state, which never changes
 */
public interface Fold<E extends BoardEvent, V> {

    V begun(Recorded<E> first);

    /** An event that takes effect after all that went before. */
    V then(V before, Recorded<E> recorded);

    /** Folds a whole story, of which there is one event at least. */
    default V of(List<Recorded<E>> inEffectiveOrder) {
        var state = begun(inEffectiveOrder.getFirst());
        for (var recorded : inEffectiveOrder.subList(1, inEffectiveOrder.size())) state = then(state, recorded);
        return state;
    }
}
