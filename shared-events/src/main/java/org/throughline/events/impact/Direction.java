package org.throughline.events.impact;

import java.math.BigDecimal;

/** Which way a measure has to move for practice to be better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** Whether the one reading is strictly better than the other. */
    public boolean better(BigDecimal one, BigDecimal other) {
        return switch (this) {
            case HIGHER_IS_BETTER -> one.compareTo(other) > 0;
            case LOWER_IS_BETTER -> one.compareTo(other) < 0;
        };
    }
}
