package org.throughline.events.action;

/** How an agency answered an alert: always by a decision on the action itself. */
public enum AlertAnswer {
    PROGRESS,
    COMPLETION_CLAIMED,
    MORE_TIME_REQUESTED,
    NOT_OURS,
    DISPUTED,
    EVIDENCE_RECORDED
}
