package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.events.impact.Direction;

/**
 * How success is measured: the measure, its unit, baseline and target.
 *
 * @param direction in which the measure improves; null if it was not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuccessMeasure(
        String measure,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable Direction direction) {

    /** The direction as said, or else from the baseline to the target; null if neither tells it. */
    public @Nullable Direction improves() {
        if (direction != null) return direction;
        if (baseline == null || target == null || baseline.compareTo(target) == 0) return null;
        return target.compareTo(baseline) > 0 ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
    }
}
