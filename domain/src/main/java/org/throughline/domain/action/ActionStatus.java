package org.throughline.domain.action;

/** The status of an action. Delayed and drifting are overlays, not statuses. */
public enum ActionStatus {
    AGREED,
    IN_PROGRESS,
    ON_HOLD,
    CLAIMED,
    VERIFIED,
    SIGNED_OFF,
    SUSTAINED,
    CLOSED;

    /** Whether the action is not signed off yet. */
    public boolean open() {
        return switch (this) {
            case AGREED, IN_PROGRESS, ON_HOLD, CLAIMED, VERIFIED -> true;
            case SIGNED_OFF, SUSTAINED, CLOSED -> false;
        };
    }
}
