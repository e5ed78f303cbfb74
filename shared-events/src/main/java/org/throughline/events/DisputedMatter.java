package org.throughline.events;

/** The subject of a dispute. */
public enum DisputedMatter {
    FINDING,
    OWNER,
    DUE_DATE,
    CLAIM
}
