package org.throughline.command.action;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.action.ActionCommand.RestateAssignment;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.platform.web.Text;

/** An assignment as a request states it. */
@Schema(name = "Assignment")
public record AssignmentBody(
        @Schema(example = "Train all social workers in recording life events chronologies") @NotNull @Text
        String statement,

        @Schema(example = "Chronologies are current and inform decisions about children") @NotNull @Text
        String desiredOutcome,

        @Valid @Nullable SuccessMeasureBody successMeasure,

        @Schema(example = "If quality has not improved in six months, the Board considers a dedicated team")
        @Text
        @Nullable
        String contingency,

        @Schema(defaultValue = "MEDIUM") @Nullable Priority priority,
        @NotNull @Valid PersonBody owner,

        @Schema(example = "[\"police\"]") @Size(max = 50) @Nullable
        List<@NotNull @Known AgencyId> contributingAgencies,

        @Schema(type = "string", example = "semg") @NotNull @Known
        CommitteeId overseenBy,

        @Schema(example = "2017-03-31") @Nullable LocalDate dueDate,

        @Schema(
                description = "What an imported document says instead of a date. It needs the source, and the"
                        + " action stays undated, which is drift from the first day.")
        @Text(max = 300)
        @Nullable
        String dueDateAsWritten,

        @Schema(description = "Further findings of the same review") @Size(max = 100) @Nullable
        List<@NotNull FindingId> alsoAnswers,

        @Schema(example = "4.2") @Text(max = 50) @Nullable String numberInSource,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DecisionOn<ActionId> {

    @AssertTrue(message = "dueDate: is a calendar date; dueDateAsWritten stands in its place only in an import")
    @Schema(hidden = true)
    boolean isDatedOrImported() {
        return (dueDate == null) != (dueDateAsWritten == null);
    }

    /** Says rightly what was assigned wrongly; an action is assigned by its finding. */
    @Override
    public ActionCommand command(ActionId on, Decision decision) {
        return new RestateAssignment(on, decision, assignment(on.findingId()));
    }

    /** What is assigned when it is agreed on that finding. */
    public StatedAssignment assignment(FindingId on) {
        return new StatedAssignment(
                Answers.each(alsoAnswers, Function.<FindingId>identity()).stream()
                        .filter(other -> !other.equals(on))
                        .distinct()
                        .toList(),
                statement,
                desiredOutcome,
                successMeasure == null ? null : successMeasure.asMeasure(),
                contingency,
                Objects.requireNonNullElse(priority, Priority.MEDIUM),
                owner.asPerson(),
                Answers.each(contributingAgencies, Function.<AgencyId>identity()).stream()
                        .distinct()
                        .toList(),
                overseenBy,
                dueDate,
                dueDateAsWritten,
                numberInSource);
    }

    @Schema(name = "SuccessMeasure")
    record SuccessMeasureBody(
            @Schema(example = "chronologies that need no further work") @NotNull @Text(max = 300)
            String measure,

            @Schema(example = "%") @Text(max = 50) @Nullable String unit,
            @Digits(integer = 12, fraction = 6) @Nullable BigDecimal baseline,
            @Digits(integer = 12, fraction = 6) @Nullable BigDecimal target) {

        SuccessMeasure asMeasure() {
            return new SuccessMeasure(measure, unit, baseline, target);
        }
    }
}
