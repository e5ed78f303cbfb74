package org.throughline.events.action;

/** The levels of escalation. */
public enum EscalationStep {
    AGENCY_LEAD,
    OVERSEEING_COMMITTEE,
    BOARD
}
