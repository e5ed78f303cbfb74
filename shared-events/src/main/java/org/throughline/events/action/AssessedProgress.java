package org.throughline.events.action;

/** What somebody other than the lead agency says of an action that is not claimed complete. */
public enum AssessedProgress {
    ON_TRACK,
    UNDER_IMPLEMENTATION,
    SLIPPED,
    NOT_ACHIEVED
}
