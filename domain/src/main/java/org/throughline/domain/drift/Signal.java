package org.throughline.domain.drift;

import java.util.List;
import java.util.Set;

/**
 * A signal of drift with its explanation.
 *
 * @param because a sentence for people
 * @param causes the events that caused it, in the order they took effect
 * @param restsOn what it rests on beside decisions and dates of this board
 */
public record Signal(SignalKind kind, String because, List<Cause> causes, Set<FigureBasis> restsOn) {

    public Signal {
        causes = List.copyOf(causes);
    }
}
