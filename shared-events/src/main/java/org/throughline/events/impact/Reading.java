package org.throughline.events.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reading of a measure: a value in the measure's unit, or a count n of N; never both. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reading(
        @Nullable BigDecimal value,
        @Nullable Integer numerator,
        @Nullable Integer denominator) {

    public Reading {
        boolean half = (numerator == null) != (denominator == null);
        if (half || (denominator == null) == (value == null))
            throw new IllegalArgumentException("a reading is a value, or a numerator and a denominator");
        if (numerator != null && denominator != null)
            if (denominator < 1 || numerator < 0 || numerator > denominator)
                throw new IllegalArgumentException("a count is n of N with 0 <= n <= N and N of at least 1");
    }

    public static Reading of(BigDecimal value) {
        return new Reading(value, null, null);
    }

    public static Reading of(int numerator, int denominator) {
        return new Reading(null, numerator, denominator);
    }

    @JsonIgnore
    public boolean isCount() {
        return denominator != null;
    }

    /** The size of the reading as one number: the value, or the proportion between 0 and 1. */
    public BigDecimal magnitude() {
        if (value != null) return value;
        return BigDecimal.valueOf(Objects.requireNonNull(numerator))
                .divide(BigDecimal.valueOf(Objects.requireNonNull(denominator)), MathContext.DECIMAL64);
    }
}
