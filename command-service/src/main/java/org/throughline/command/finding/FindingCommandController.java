package org.throughline.command.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionBody;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.decision.StatedCorrection;
import org.throughline.command.decision.StatedDecisions;
import org.throughline.command.finding.FindingCommand.AssignAction;
import org.throughline.command.finding.FindingCommand.CorrectFinding;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.platform.web.Text;

/** The write side of a finding over HTTP: agree on an action that answers it, correct what was recorded. */
@RestController
@RequestMapping("/api/findings/{finding}")
@Tag(name = "Decisions on findings")
class FindingCommandController {

    record Assignment(
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

            @Schema(example = "4.2") @Text(max = 50) @Nullable
            String numberInSource,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {

        @AssertTrue(message = "dueDate: is a calendar date; dueDateAsWritten stands in its place only in an import")
        @Schema(hidden = true)
        boolean isDatedOrImported() {
            return (dueDate == null) != (dueDateAsWritten == null);
        }
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

    private final Decisions decisions;
    private final StatedDecisions stated;
    private final Clock clock;

    FindingCommandController(Decisions decisions, StatedDecisions stated, Clock clock) {
        this.decisions = decisions;
        this.stated = stated;
        this.clock = clock;
    }

    @PostMapping("/actions")
    @Operation(summary = "Assign an action on a finding; the finding numbers it")
    ResponseEntity<Taken> assign(@PathVariable FindingId finding, @Valid @RequestBody Assignment body, Asked asked) {
        var receipt = decisions.take(
                new AssignAction(
                        finding,
                        body.decision(asked, clock),
                        Answers.each(body.alsoAnswers(), Function.<FindingId>identity()).stream()
                                .filter(other -> !other.equals(finding))
                                .distinct()
                                .toList(),
                        body.statement(),
                        body.desiredOutcome(),
                        body.successMeasure() == null
                                ? null
                                : body.successMeasure().asMeasure(),
                        body.contingency(),
                        Objects.requireNonNullElse(body.priority(), Priority.MEDIUM),
                        body.owner().asPerson(),
                        Answers.each(body.contributingAgencies(), Function.<AgencyId>identity()).stream()
                                .distinct()
                                .toList(),
                        body.overseenBy(),
                        body.dueDate(),
                        body.dueDateAsWritten(),
                        body.numberInSource()),
                body,
                asked);
        return Answers.created("/api/actions/", receipt);
    }

    @PostMapping("/corrections")
    @Operation(summary = "Say that an event was recorded wrongly, and how it should have been; both stay visible")
    ResponseEntity<Taken> correct(
            @PathVariable FindingId finding, @Valid @RequestBody StatedCorrection body, Asked asked) {
        FindingCommand restated = null;
        if (body.as() != null && body.with() != null) {
            var said = stated.read(FindingDecisions.BY_PATH, body.as(), body.with(), null);
            restated = (FindingCommand) said.command(finding, said.decision(asked, clock));
        }
        var command = new CorrectFinding(
                finding, body.decision(asked, clock), body.corrects(), body.whatWasWrong(), restated);
        return Answers.recorded(decisions.take(command, body, asked));
    }
}
