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
    DUE_SOON,
    /** The lead agency answered "not ours". */
    NOT_OURS,
    /** Verified, and no committee has signed it off. */
    NOT_SIGNED_OFF,
    /** A sustained check is due. */
    CHECK_DUE,
    /** A sustained check is reported by the lead agency, and nobody else has confirmed it. */
    CHECK_REPORTED,
    /** A sustained check proposes to reopen the action. */
    REOPENING_PROPOSED,
    /** A condition of the sign-off is not met. */
    CONDITION_NOT_MET,
    /** A chair's action waits for a meeting. */
    TO_BE_RATIFIED,
    /** A reporting restriction is past its review date. */
    RESTRICTION_EXPIRED,
    /** Late or drifting work of a lead agency that may not read the review. */
    LEAD_AGENCY_NOT_TOLD
}
