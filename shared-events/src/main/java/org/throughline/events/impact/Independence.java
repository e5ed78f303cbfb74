package org.throughline.events.impact;

/** The assessor's independence of the work: the owner's team, elsewhere in the lead agency, or another agency. */
public enum Independence {
    SELF_ASSESSED,
    SAME_AGENCY,
    INDEPENDENT
}
