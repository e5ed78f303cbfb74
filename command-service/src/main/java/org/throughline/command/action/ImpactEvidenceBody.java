package org.throughline.command.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.action.ActionCommand.RecordImpactEvidence;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.PeriodBody;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.platform.web.Text;

/** Impact evidence as a request states it. */
@Schema(name = "ImpactEvidence")
record ImpactEvidenceBody(
        @NotNull EvidenceLevel level,
        @NotNull SourceKind sourceKind,

        @Schema(example = "chronologies that need no further work") @NotNull @Text(max = 300)
        String measure,

        @Schema(example = "%") @Text(max = 50) @Nullable String unit,
        @Schema(defaultValue = "HIGHER_IS_BETTER") @Nullable Direction direction,
        @Valid @Nullable ReadingBody baseline,
        @Valid @Nullable ReadingBody target,

        @Schema(description = "Left out where the source asserts without measuring") @Valid @Nullable
        ReadingBody actual,

        @Schema(description = "Whether baseline and actual were taken by a comparable method", defaultValue = "false")
        @Nullable
        Boolean comparableWithBaseline,

        @Valid @Nullable PeriodBody period,

        @Schema(example = "Case file audit against the practice standard") @NotNull @Text(max = 1000)
        String method,

        @Schema(description = "Left out where the source does not say how cases were chosen") @Nullable
        Sampling sampling,

        @Schema(description = "How many cases, where readings are values", example = "20")
        @Min(1)
        @Max(1_000_000_000)
        @Nullable
        Integer sampleSize,

        @NotNull @Valid PersonBody assessor,
        @NotNull Independence independence,
        @Text @Nullable String limitations,
        @Text @Nullable String unintendedConsequences,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DecisionOn<ActionId> {

    @Schema(name = "Reading", description = "A value in the measure's unit, or a count n of N; never both")
    record ReadingBody(
            @Digits(integer = 12, fraction = 6) @Nullable BigDecimal value,

            @Schema(example = "4") @Min(0) @Max(1_000_000_000) @Nullable
            Integer numerator,

            @Schema(example = "20") @Min(1) @Max(1_000_000_000) @Nullable
            Integer denominator) {

        @AssertTrue(message = "value: stands alone, or a numerator and a denominator of at least that in its place")
        @Schema(hidden = true)
        boolean isValueOrCount() {
            if (numerator == null && denominator == null) return value != null;
            return value == null && numerator != null && denominator != null && numerator <= denominator;
        }

        static @Nullable Reading asReading(@Nullable ReadingBody body) {
            return body == null ? null : new Reading(body.value, body.numerator, body.denominator);
        }
    }

    @AssertTrue(message = "baseline: is comparable only with an actual of its kind, both values or both counts")
    @Schema(hidden = true)
    boolean isComparable() {
        if (!Boolean.TRUE.equals(comparableWithBaseline)) return true;
        return baseline != null && actual != null && (baseline.value == null) == (actual.value == null);
    }

    StatedEvidence asStatedEvidence() {
        return new StatedEvidence(
                level,
                sourceKind,
                measure,
                unit,
                Objects.requireNonNullElse(direction, Direction.HIGHER_IS_BETTER),
                ReadingBody.asReading(baseline),
                ReadingBody.asReading(target),
                ReadingBody.asReading(actual),
                Boolean.TRUE.equals(comparableWithBaseline),
                period == null ? null : period.asPeriod(),
                method,
                sampling,
                sampleSize,
                assessor.asPerson(),
                independence,
                limitations,
                unintendedConsequences);
    }

    @Override
    public ActionCommand command(ActionId on, Decision decision) {
        return new RecordImpactEvidence(on, decision, asStatedEvidence());
    }
}
