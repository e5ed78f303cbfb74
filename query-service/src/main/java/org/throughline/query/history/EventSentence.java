package org.throughline.query.history;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;

/** The sentence for an event at its place in a stream. */
public interface EventSentence<E extends BoardEvent> {

    String of(Recorded<E> recorded);

    /**
     * Sentences that tell what an event changed. An event that was corrected since has none, because the state before it
     * led to another event.
     *
     * @param changes the sentences, by the version that an event has after corrections
     * @param otherwise the sentence of every other event
     */
    static <E extends BoardEvent> EventSentence<E> ofChanges(
            List<Recorded<E>> stream, Map<Long, String> changes, Function<E, String> otherwise) {
        return recorded -> {
            var change = changes.get(Corrections.placeOf(recorded.version(), stream));
            return change == null || recorded.event() instanceof Correction || isCorrected(recorded, stream)
                    ? otherwise.apply(recorded.event())
                    : change;
        };
    }

    private static <E extends BoardEvent> boolean isCorrected(Recorded<E> recorded, List<Recorded<E>> stream) {
        long place = Corrections.placeOf(recorded.version(), stream);
        return stream.stream()
                .filter(later -> later.version() > recorded.version())
                .anyMatch(later -> later.event() instanceof Correction correction
                        && Corrections.placeOf(correction.corrects(), stream) == place);
    }
}
