package org.throughline.events.access;

/** What a user is on the board. */
public enum Role {
    SECRETARY,
    AGENCY_LEAD,
    CHAIR,
    AUDITOR,
    ADMINISTRATOR
}
