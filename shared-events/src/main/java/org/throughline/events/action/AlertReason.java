package org.throughline.events.action;

/** Why somebody is told of an action: a broken promise, a sign of drift, or a matter that waits for them. */
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
