package org.throughline.domain.impact;

/** The strength of impact evidence. It is computed, never entered. */
public enum Strength {
    /** Asserted: no measure. */
    E0,
    /** A document or an attendance figure only. */
    E1,
    /** One measurement, no baseline. */
    E2,
    /** Baseline and actual by a comparable method. */
    E3,
    /** As E3, by an independent assessor, with declared sampling and at least ten cases or a census. */
    E4,
    /** As E4, repeated at two or more later points with no material fall. */
    E5;

    public boolean atLeast(Strength other) {
        return compareTo(other) >= 0;
    }

    Strength atMost(Strength limit) {
        return compareTo(limit) > 0 ? limit : this;
    }
}
