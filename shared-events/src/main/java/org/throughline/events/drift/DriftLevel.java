package org.throughline.events.drift;

import java.util.List;

/** How much hold on a promise has been lost. */
public enum DriftLevel {
    NONE,
    WATCH,
    DRIFTING;

    static DriftLevel of(List<Signal> signals) {
        if (signals.isEmpty()) return NONE;
        boolean drifting = signals.size() > 1 || signals.getFirst().kind().driftsAlone();
        return drifting ? DRIFTING : WATCH;
    }
}
