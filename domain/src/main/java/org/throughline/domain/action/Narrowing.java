package org.throughline.domain.action;

/** A way in which an amendment asks for less than was promised before. */
public enum Narrowing {
    CONTRIBUTOR_REMOVED,
    /** The target was taken away, or set further from where the measure improves to. */
    TARGET_LOWERED,
    /** Success is measured by something else. */
    MEASURE_REPLACED,
    MEASURE_DROPPED,
    CONTINGENCY_DROPPED,
    PRIORITY_LOWERED
}
