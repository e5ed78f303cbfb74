package org.throughline.command.body;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.impact.Direction;
import org.throughline.platform.web.PlainText;

/** How the success of an action is measured. */
@Schema
public record SuccessMeasureBody(
        @Schema(example = "chronologies that need no further work") @NotNull @PlainText(max = 300)
        String measure,

        @Schema(example = "%") @PlainText(max = 50, words = false) @Nullable
        String unit,

        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal baseline,
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal target,

        @Schema(description = "Left out, it follows from baseline and target") @Nullable
        Direction direction) {

    public static @Nullable SuccessMeasureBody ofNullable(@Nullable SuccessMeasure measure) {
        return measure == null
                ? null
                : new SuccessMeasureBody(
                        measure.measure(), measure.unit(), measure.baseline(), measure.target(), measure.direction());
    }

    public SuccessMeasure asMeasure() {
        return new SuccessMeasure(measure, unit, baseline, target, direction);
    }
}
