package org.throughline.domain.action;

/** Where an action is in its life. Delayed or drifting is never a status: it lies over one. */
public enum ActionStatus {
    AGREED,
    IN_PROGRESS,
    ON_HOLD,
    CLAIMED,
    VERIFIED,
    SIGNED_OFF,
    SUSTAINED,
    CLOSED;

    /** Before sign-off somebody still owes the work, or the proof that it was done. */
    public boolean open() {
        return compareTo(SIGNED_OFF) < 0;
    }
}
