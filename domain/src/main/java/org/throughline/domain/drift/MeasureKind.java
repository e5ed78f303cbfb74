package org.throughline.domain.drift;

import org.jspecify.annotations.Nullable;

/** What is measured of delay and drift, all of it in days. {@link Assessment} says how each is defined. */
public enum MeasureKind {
    DELAY,
    ORIGINAL_DELAY,
    MASKED_DELAY,
    NET_DELAY,
    DRIFT,
    STALENESS,
    VERIFICATION_LAG,
    IMPACT_GAP;

    /** Null while it is undefined. */
    @Nullable
    Long of(Assessment assessed) {
        return switch (this) {
            case DELAY -> assessed.delayDays();
            case ORIGINAL_DELAY -> assessed.originalDelayDays();
            case MASKED_DELAY -> assessed.maskedDelayDays();
            case NET_DELAY -> assessed.netDelayDays();
            case DRIFT -> assessed.driftDays();
            case STALENESS -> assessed.stalenessDays();
            case VERIFICATION_LAG -> assessed.verificationLagDays();
            case IMPACT_GAP -> assessed.impactGapDays();
        };
    }
}
