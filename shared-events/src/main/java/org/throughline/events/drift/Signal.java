package org.throughline.events.drift;

import java.util.List;

/**
 * One observed sign of drift.
 *
 * @param because a sentence for people
 * @param causedBy the versions of the events that caused it, in the order they took effect
 */
public record Signal(SignalKind kind, String because, List<Long> causedBy) {

    public Signal {
        causedBy = List.copyOf(causedBy);
    }
}
