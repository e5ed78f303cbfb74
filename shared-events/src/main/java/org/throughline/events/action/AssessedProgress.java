package org.throughline.events.action;

/** What an assessor outside the lead agency says of an action that is not claimed complete. */
public enum AssessedProgress {
    ON_TRACK,
    UNDER_IMPLEMENTATION,
    SLIPPED,
    NOT_ACHIEVED
}
