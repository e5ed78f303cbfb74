package org.throughline.events.hold;

/** Why work cannot lawfully proceed. */
public enum HoldReason {
    CRIMINAL_PROCEEDINGS,
    INQUEST,
    COURT_ORDER,
    PARALLEL_REVIEW,
    OTHER_LEGAL_REASON
}
