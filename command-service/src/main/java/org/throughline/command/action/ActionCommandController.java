package org.throughline.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Decision;
import org.throughline.command.action.ActionCommand.CorrectAction;
import org.throughline.command.action.ActionCommand.RebaselineAction;
import org.throughline.command.action.ActionCommand.RecordProgress;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.decision.StatedCorrection;
import org.throughline.command.decision.StatedDecisions;
import org.throughline.events.ActionId;
import org.throughline.events.action.RebaselineReason;
import org.throughline.platform.web.Text;

/** The write side of an action over HTTP: what every action lives through, and corrections. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions")
class ActionCommandController {

    @Schema(name = "ProgressRequest")
    record Progress(
            @Schema(example = "Guidance is written; the first two teams have been briefed") @NotNull @Text
            String whatChanged,

            @Schema(example = "40") @Min(0) @Max(100) @Nullable
            Integer percentComplete,

            @Schema(description = "The owner's own expectation. It never changes delay.") @Nullable
            LocalDate forecastDate,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RecordProgress(on, decision, whatChanged, percentComplete, forecastDate);
        }
    }

    record DueDate(
            @Schema(example = "2017-07-31") @Nullable LocalDate dueDate,

            @Schema(description = "What an imported document says instead of a date. It needs the source.")
            @Text(max = 300)
            @Nullable
            String dueDateAsWritten,

            @Schema(description = "Why, in the words boards count by; NOT_STATED only as a source leaves it open")
            @NotNull
            RebaselineReason reasonCode,

            @Schema(example = "The supplier delivers the template in June") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @AssertTrue(message = "dueDate: is a calendar date; dueDateAsWritten stands in its place only in an import")
        @Schema(hidden = true)
        boolean isDatedOrImported() {
            return (dueDate == null) != (dueDateAsWritten == null);
        }

        @AssertTrue(
                message = "reasonCode: says why; NOT_STATED is what a source document left open, and needs the source")
        @Schema(hidden = true)
        boolean isReasoned() {
            return reasonCode != RebaselineReason.NOT_STATED || source != null;
        }

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RebaselineAction(on, decision, dueDate, dueDateAsWritten, reasonCode, reason);
        }
    }

    private final Recording recording;
    private final Decisions decisions;
    private final StatedDecisions stated;
    private final Clock clock;

    ActionCommandController(Recording recording, Decisions decisions, StatedDecisions stated, Clock clock) {
        this.recording = recording;
        this.decisions = decisions;
        this.stated = stated;
        this.clock = clock;
    }

    @PostMapping("/progress")
    @Operation(summary = "Record what changed; being noted at a meeting is not progress")
    ResponseEntity<Taken> progress(@PathVariable ActionId action, @Valid @RequestBody Progress body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/due-date")
    @Operation(summary = "Rebaseline: replace the due date by a committee's decision")
    ResponseEntity<Taken> rebaseline(@PathVariable ActionId action, @Valid @RequestBody DueDate body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/impact-evidence")
    @Operation(summary = "Record a measurement of what the action changed; its strength is computed")
    ResponseEntity<Taken> recordImpactEvidence(
            @PathVariable ActionId action, @Valid @RequestBody ImpactEvidenceBody body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/corrections")
    @Operation(summary = "Say that an event was recorded wrongly, and how it should have been; both stay visible")
    ResponseEntity<Taken> correct(
            @PathVariable ActionId action, @Valid @RequestBody StatedCorrection body, Asked asked) {
        ActionCommand restated = null;
        if (body.as() != null && body.with() != null) {
            var said = stated.read(ActionDecisions.CORRECTABLE, body.as(), body.with(), null);
            restated = (ActionCommand) said.command(action, said.decision(asked, clock));
        }
        var command =
                new CorrectAction(action, body.decision(asked, clock), body.corrects(), body.whatWasWrong(), restated);
        return Answers.recorded(decisions.take(command, body, asked));
    }
}
