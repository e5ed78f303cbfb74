package org.throughline.events.action;

/** Whom a matter is moved up to, from the owner on. */
public enum EscalationStep {
    AGENCY_LEAD,
    OVERSEEING_COMMITTEE,
    BOARD
}
