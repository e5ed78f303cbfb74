package org.throughline.events.dispute;

/** How a dispute ended, for the agency that opened it. */
public enum DisputeOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    SETTLED_BETWEEN_THE_AGENCIES,
    WITHDRAWN
}
