package org.throughline.events.action;

/** Why an action is in a digest: lateness, a signal of drift, or a matter that waits for the reader. */
public enum AlertReason {
    LATE,
    UNDATED,
    MOVED,
    STALE,
    UNOWNED,
    NOTED,
    UNVERIFIED,
    UNPROVEN,
    HOLD_EXPIRED,
    CHALLENGED,
    ESCALATED,
    MORE_TIME_REQUESTED,
    DISPUTED,
    DUE_SOON
}
