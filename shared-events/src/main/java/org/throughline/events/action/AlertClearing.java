package org.throughline.events.action;

/** Why an alert ended without an answer from the agency. */
public enum AlertClearing {
    REBASELINED,
    REASSIGNED,
    HELD,
    ESCALATION_ANSWERED,
    VERIFIED,
    SIGNED_OFF,
    CLOSED,
    REOPENED,
    REVIEW_HELD,
    RESTRICTED,
    REASONS_GONE
}
