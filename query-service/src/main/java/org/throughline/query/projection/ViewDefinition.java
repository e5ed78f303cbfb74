package org.throughline.query.projection;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.BoardEvent;
import org.throughline.query.bitemporal.Fold;
import org.throughline.query.document.Derivation;
import org.throughline.query.document.StateShape;

/**
 * What makes one view.
 *
 * @param name what it shows, in the plural; the name of its collection and its name over HTTP
 * @param aggregateType the type of the streams it is folded from, one document each
 * @param shape a number that rises whenever documents or fold change, so that they are built again
 * @param events the events of these streams
 * @param fold from events to states
 * @param states from states to documents
 * @param derivations its other collections
 */
public record ViewDefinition<E extends BoardEvent, V>(
        String name,
        String aggregateType,
        int shape,
        Class<E> events,
        Fold<E, V> fold,
        StateShape<?, ?, ?, V> states,
        List<Derivation<V, ?>> derivations) {

    /** The names of all its collections, without the version. */
    List<String> collections() {
        return Stream.concat(Stream.of(name), derivations.stream().map(Derivation::collection))
                .toList();
    }
}
