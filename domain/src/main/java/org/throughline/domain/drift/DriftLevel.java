package org.throughline.domain.drift;

import java.util.Set;

/** The level of drift. */
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
