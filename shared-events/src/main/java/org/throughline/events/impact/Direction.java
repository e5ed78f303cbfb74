package org.throughline.events.impact;

import java.math.BigDecimal;

/** The direction in which a measure improves. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** Whether the first reading is strictly better than the second. */
    public boolean better(BigDecimal one, BigDecimal other) {
        return switch (this) {
            case HIGHER_IS_BETTER -> one.compareTo(other) > 0;
            case LOWER_IS_BETTER -> one.compareTo(other) < 0;
        };
    }
}
