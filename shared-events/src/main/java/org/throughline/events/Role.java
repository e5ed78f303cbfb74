package org.throughline.events;

/** The role of a user, who has one at a time. Names are stored; do not rename them. */
public enum Role {
    /** Records what committees decided. */
    SECRETARY,
    /** Speaks for one agency. */
    AGENCY_LEAD,
    /** Decides between meetings, and records what committees decided. */
    CHAIR,
    /** Reads, and records nothing. */
    AUDITOR,
    /** Runs the program, and reads nothing of what the others record. */
    ADMINISTRATOR
}
