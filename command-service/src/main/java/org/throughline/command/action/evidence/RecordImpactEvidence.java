package org.throughline.command.action.evidence;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.NamedPerson;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.PeriodBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.platform.web.PlainText;

/** Records what a measurement of practice or outcome has shown. */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record RecordImpactEvidence(
        @NotNull EvidenceLevel level,
        @NotNull SourceKind sourceKind,

        @Schema(example = "chronologies that need no further work") @NotNull @PlainText(max = 300)
        String measure,

        @Schema(example = "%") @PlainText(max = 50, words = false) @Nullable
        String unit,

        @Schema(defaultValue = "HIGHER_IS_BETTER") @Nullable Direction direction,
        @Valid @Nullable ReadingBody baseline,
        @Valid @Nullable ReadingBody target,

        @Schema(description = "Left out where the source asserts without measuring") @Valid @Nullable
        ReadingBody actual,

        @Schema(description = "Whether baseline and actual were taken by a comparable method", defaultValue = "false")
        @Nullable
        Boolean comparableWithBaseline,

        @Valid @Nullable PeriodBody period,

        @Schema(example = "Case file audit against the practice standard") @NotNull @PlainText(max = 1000)
        String method,

        @Schema(description = "Left out where the source does not say how cases were chosen") @Nullable
        Sampling sampling,

        @Schema(description = "How many cases, where readings are values", example = "20")
        @Min(1)
        @Max(1_000_000_000)
        @Nullable
        Integer sampleSize,

        @NotNull @Valid NamedPerson assessor,
        @NotNull Independence independence,
        @PlainText @Nullable String limitations,
        @PlainText @Nullable String unintendedConsequences,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "impact-evidence";

    /** The body that records it again. */
    public static RecordImpactEvidence of(ImpactEvidenceRecorded recorded) {
        return of(
                recorded.evidence(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Schema(description = "A value in the measure's unit, or a count n of N; never both")
    public record ReadingBody(
            @Digits(integer = 12, fraction = 6) @Nullable BigDecimal value,

            @Schema(example = "4") @Min(0) @Max(1_000_000_000) @Nullable
            Integer numerator,

            @Schema(example = "20") @Min(1) @Max(1_000_000_000) @Nullable
            Integer denominator) {

        @AssertTrue(message = "value: is given alone, or a numerator and a denominator of at least that in its place")
        @Schema(hidden = true)
        boolean isValueOrCount() {
            if (numerator == null && denominator == null) return value != null;
            return value == null && numerator != null && denominator != null && numerator <= denominator;
        }

        static @Nullable ReadingBody ofNullable(@Nullable Reading reading) {
            return reading == null
                    ? null
                    : new ReadingBody(reading.value(), reading.numerator(), reading.denominator());
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

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ImpactEvidenceRecorded(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                asEvidence(context.people()));
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return Stream.concat(now.ownership().agencies().stream(), Stream.of(assessor.agency()))
                .distinct()
                .toList();
    }

    @Override
    public void checkAsker(ActionState now, Decision decision) {
        // The person is not looked up for this: a refused request adds nobody to the directory of people.
        EvidenceRules.checkAsker(independence, assessor.agency(), now, decision);
    }

    /** The body that records a measurement again. */
    public static RecordImpactEvidence of(
            Evidence evidence,
            @Nullable LocalDate effectiveOn,
            @Nullable AuthorityBody authority,
            @Nullable SourceBody source) {
        return new RecordImpactEvidence(
                evidence.level(),
                evidence.sourceKind(),
                evidence.measure(),
                evidence.unit(),
                evidence.direction(),
                ReadingBody.ofNullable(evidence.baseline()),
                ReadingBody.ofNullable(evidence.target()),
                ReadingBody.ofNullable(evidence.actual()),
                evidence.comparableWithBaseline(),
                evidence.period() == null ? null : PeriodBody.of(evidence.period()),
                evidence.method(),
                evidence.sampling(),
                evidence.sampleSize(),
                NamedPerson.of(evidence.assessor()),
                evidence.independence(),
                evidence.limitations(),
                evidence.unintendedConsequences(),
                effectiveOn,
                authority,
                source);
    }

    public Evidence asEvidence(People people) {
        return new Evidence(
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
                assessor.in(people),
                independence,
                limitations,
                unintendedConsequences);
    }

    @Override
    public References references() {
        return References.to(assessor);
    }
}
