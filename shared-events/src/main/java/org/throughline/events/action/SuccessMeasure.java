package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the board will know that an action worked: what is counted, from where, to where. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuccessMeasure(
        String measure,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target) {}
