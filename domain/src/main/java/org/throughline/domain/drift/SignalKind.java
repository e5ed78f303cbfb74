package org.throughline.domain.drift;

/** The signals of drift. */
public enum SignalKind {
    UNDATED,
    MOVED,
    STALE,
    UNOWNED,
    NOTED,
    UNVERIFIED,
    UNPROVEN,
    HOLD_EXPIRED,
    CHALLENGED;

    /** Whether the signal alone makes the level {@code DRIFTING}. */
    public boolean driftsAlone() {
        return switch (this) {
            case UNDATED, MOVED, UNPROVEN -> true;
            case STALE, UNOWNED, NOTED, UNVERIFIED, HOLD_EXPIRED, CHALLENGED -> false;
        };
    }
}
