package org.throughline.events.impact;

/** What a measurement is about, from how much was done to whether anybody is better off. */
public enum EvidenceLevel {
    ACTIVITY,
    QUALITY_OR_LEARNING,
    PRACTICE,
    OUTCOME;

    /** Activity and learning can show that an action is complete, never that it made a difference. */
    public boolean showsImpact() {
        return this == PRACTICE || this == OUTCOME;
    }
}
