package org.throughline.domain.action;

/** The status of an action. Delayed and drifting are shown beside it. */
public enum ActionStatus {
    AGREED,
    IN_PROGRESS,
    ON_HOLD,
    CLAIMED,
    VERIFIED,
    SIGNED_OFF,
    SUSTAINED,
    CLOSED;

    /** Whether it is not yet signed off or closed. */
    public boolean open() {
        return compareTo(SIGNED_OFF) < 0;
    }
}
