package org.throughline.domain.drift;

import java.util.Set;

/** How much hold on a promise has been lost. */
public enum DriftLevel {
    NONE,
    WATCH,
    DRIFTING;

    static DriftLevel of(Set<SignalKind> signals) {
        if (signals.isEmpty()) return NONE;
        boolean drifting = signals.size() > 1 || signals.iterator().next().driftsAlone();
        return drifting ? DRIFTING : WATCH;
    }
}
