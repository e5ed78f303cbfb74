package org.throughline.events.impact;

/** The level of a measurement, from how much was done to whether children or adults are better off. */
public enum EvidenceLevel {
    ACTIVITY,
    QUALITY_OR_LEARNING,
    PRACTICE,
    OUTCOME;

    /** Whether the level can show impact. Activity and learning can show completion only. */
    public boolean showsImpact() {
        return this == PRACTICE || this == OUTCOME;
    }
}
