package org.throughline.events.impact;

/** How far the assessor stands from the work: the owner's own team, elsewhere in the lead agency, or outside it. */
public enum Independence {
    SELF_ASSESSED,
    SAME_AGENCY,
    INDEPENDENT
}
