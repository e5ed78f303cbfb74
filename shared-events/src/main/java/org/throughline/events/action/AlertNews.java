package org.throughline.events.action;

/** Why an action is in a digest. */
public enum AlertNews {
    /** A new alert. */
    RAISED,
    /** An open alert with a new reason. */
    WORSENED,
    /** An open alert that will be escalated in a few days. */
    LAST_CALL,
    /** It was not answered in time and was escalated, which an event of its own records. */
    ESCALATED,
    /** An open alert with nothing new. A digest is not sent for such lines alone. */
    OPEN,
    /** The due date is near. */
    REMINDER,
    /** A line of a committee's summary of all delay and drift. */
    SUMMARY;

    /** Whether a digest is sent for it. */
    public boolean isNews() {
        return this != OPEN;
    }

    /** Whether an event of the action records it. */
    public boolean isRecorded() {
        return switch (this) {
            case RAISED, WORSENED, LAST_CALL, REMINDER -> true;
            case ESCALATED, OPEN, SUMMARY -> false;
        };
    }
}
