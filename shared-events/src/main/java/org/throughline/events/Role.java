package org.throughline.events;

/** The role of a user. */
public enum Role {
    SECRETARY,
    AGENCY_LEAD,
    CHAIR,
    AUDITOR,
    ADMINISTRATOR
}
