package org.throughline.events;

/** The reason for a hold. */
public enum HoldReason {
    CRIMINAL_PROCEEDINGS,
    INQUEST,
    COURT_ORDER,
    PARALLEL_REVIEW,
    OTHER_LEGAL_REASON
}
