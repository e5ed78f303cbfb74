package org.throughline.events.dispute;

/** What agencies formally disagree about. */
public enum DisputedMatter {
    FINDING,
    OWNER,
    DUE_DATE,
    CLAIM
}
