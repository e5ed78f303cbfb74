package org.throughline.events.action;

/** What is new about a line of a digest. */
public enum AlertNews {
    /** It is told for the first time, or again after an answer has had its time. */
    RAISED,
    /** It was told before, and there is a further reason now. */
    WORSENED,
    /** It was told before and not answered, and will go up in a few days. */
    LAST_CALL,
    /** It was not answered in time and has gone up. */
    ESCALATED,
    /** It was told before and still waits for an answer. By itself this is no reason to write. */
    OPEN,
    /** The due date comes near. */
    REMINDER,
    /** A committee will meet. */
    SUMMARY;

    /** Whether a digest goes out for it. */
    public boolean isNews() {
        return this != OPEN;
    }

    /** Whether the action itself keeps that it was told. */
    public boolean isKept() {
        return switch (this) {
            case RAISED, WORSENED, LAST_CALL, ESCALATED, REMINDER -> true;
            case OPEN, SUMMARY -> false;
        };
    }
}
