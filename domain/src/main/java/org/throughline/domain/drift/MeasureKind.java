package org.throughline.domain.drift;

import org.jspecify.annotations.Nullable;

/** The measures of delay and drift, in days. {@link Assessment} defines them. */
public enum MeasureKind {
    DELAY,
    ORIGINAL_DELAY,
    MASKED_DELAY,
    NET_DELAY,
    DRIFT,
    STALENESS,
    VERIFICATION_LAG,
    IMPACT_GAP;

    /** Null if undefined. */
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
