package org.throughline.events.action;

/** An agency's answer to an alert. It is always given by a decision on the action. */
public enum AlertAnswer {
    PROGRESS,
    COMPLETION_CLAIMED,
    MORE_TIME_REQUESTED,
    NOT_OURS,
    DISPUTED,
    EVIDENCE_RECORDED
}
