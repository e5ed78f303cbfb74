package org.throughline.domain.drift;

import java.util.List;

/**
 * A signal of drift with its explanation.
 *
 * @param because a sentence for people
 * @param causes the events that caused it, in the order they took effect
 */
public record Signal(SignalKind kind, String because, List<Cause> causes) {

    public Signal {
        causes = List.copyOf(causes);
    }
}
