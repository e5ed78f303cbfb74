package org.throughline.domain.drift;

import java.util.List;

/**
 * One observed sign of drift, explained.
 *
 * @param because a sentence for people
 * @param causes the events that cause it, in the order they took effect
 */
public record Signal(SignalKind kind, String because, List<Cause> causes) {

    public Signal {
        causes = List.copyOf(causes);
    }
}
