package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How success is measured: the measure, its unit, baseline and target. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuccessMeasure(
        String measure,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target) {}
