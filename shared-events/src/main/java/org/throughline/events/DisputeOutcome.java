package org.throughline.events;

/** The outcome of a dispute, from the view of the agency that opened it. */
public enum DisputeOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    SETTLED_BETWEEN_THE_AGENCIES,
    WITHDRAWN
}
