package org.throughline.domain.impact;

import org.jspecify.annotations.Nullable;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Sampling;

/** The number of cases of a measurement. */
final class Cases {

    static final int FEW = 5;
    static final int ENOUGH = 10;

    private Cases() {}

    /** Null if not stated. For two comparable counts, the smaller denominator. */
    static @Nullable Integer of(Evidence evidence) {
        var actual = evidence.actual();
        if (actual == null) return null;
        if (actual.denominator() == null) return evidence.sampleSize();
        var baseline = evidence.comparableWithBaseline() ? evidence.baseline() : null;
        if (baseline == null || baseline.denominator() == null) return actual.denominator();
        return Math.min(actual.denominator(), baseline.denominator());
    }

    static boolean enough(Evidence evidence) {
        var cases = of(evidence);
        return evidence.sampling() == Sampling.CENSUS || (cases != null && cases >= ENOUGH);
    }
}
