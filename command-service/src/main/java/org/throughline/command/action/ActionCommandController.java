package org.throughline.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.action.ActionCommand.MarkActionComplete;
import org.throughline.command.action.ActionCommand.RebaselineAction;
import org.throughline.command.action.ActionCommand.RecordImpactEvidence;
import org.throughline.command.action.ActionCommand.RecordProgress;
import org.throughline.command.action.ActionCommand.SignOffAction;
import org.throughline.command.action.ActionCommand.VerifyCompletion;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionBody;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.platform.web.Text;

/** The write side of an action over HTTP: each endpoint is one command, and who asks comes from the login. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions")
class ActionCommandController {

    record Progress(
            @Schema(example = "Guidance is written; the first two teams have been briefed") @NotNull @Text
            String whatChanged,

            @Schema(example = "40") @Min(0) @Max(100) @Nullable
            Integer percentComplete,

            @Schema(description = "The owner's own expectation. It never changes delay.") @Nullable
            LocalDate forecastDate,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record DueDate(
            @Schema(example = "2017-07-31") @Nullable LocalDate dueDate,

            @Schema(description = "What an imported document says instead of a date. It needs the source.")
            @Text(max = 300)
            @Nullable
            String dueDateAsWritten,

            @Schema(example = "The supplier delivers the template in June") @NotNull @Text
            String reason,

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

    record Completion(
            @Schema(example = "Attendance lists of all teams, and the guidance as issued") @NotNull @Text
            String evidence,

            @Schema(description = "The day the work was finished", example = "2016-11-30") @Nullable
            LocalDate effectiveOn,

            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record Verification(
            @NotNull Outcome outcome,
            @NotNull @Valid PersonBody verifier,

            @Schema(example = "Dip sample of ten case files") @NotNull @Text(max = 1000)
            String method,

            @Schema(description = "Why the claim is refused") @Text @Nullable
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {

        enum Outcome {
            ACCEPTED,
            REFUSED
        }

        @AssertTrue(message = "reason: is given when a claim is refused, and only then")
        @Schema(hidden = true)
        boolean isReasonedWhenRefused() {
            return outcome == null || (outcome == Outcome.REFUSED) == (reason != null);
        }
    }

    record SignOff(
            @Valid @Nullable PersonBody signedOffBy,

            @Schema(example = "[\"Re-audit in July 2017\"]") @Size(max = 50) @Nullable
            List<@NotNull @Text(max = 1000) String> conditions,

            @Schema(description = "When to measure again; 3, 6 and 12 months after the sign-off if left out")
            @Size(max = 20)
            @Nullable
            List<@NotNull LocalDate> sustainedChecksOn,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    private final Decisions decisions;
    private final Clock clock;

    ActionCommandController(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @PostMapping("/progress")
    @Operation(summary = "Record what changed; being noted at a meeting is not progress")
    ResponseEntity<Taken> progress(@PathVariable ActionId action, @Valid @RequestBody Progress body, Asked asked) {
        var command = new RecordProgress(
                action, body.decision(asked, clock), body.whatChanged(), body.percentComplete(), body.forecastDate());
        return Answers.recorded(decisions.take(command, body, asked));
    }

    @PostMapping("/due-date")
    @Operation(summary = "Rebaseline: replace the due date by a committee's decision")
    ResponseEntity<Taken> rebaseline(@PathVariable ActionId action, @Valid @RequestBody DueDate body, Asked asked) {
        var command = new RebaselineAction(
                action, body.decision(asked, clock), body.dueDate(), body.dueDateAsWritten(), body.reason());
        return Answers.recorded(decisions.take(command, body, asked));
    }

    @PostMapping("/completion")
    @Operation(summary = "Claim completion, with the day the work was finished and what shows it")
    ResponseEntity<Taken> complete(@PathVariable ActionId action, @Valid @RequestBody Completion body, Asked asked) {
        var command = new MarkActionComplete(action, body.decision(asked, clock), body.evidence());
        return Answers.recorded(decisions.take(command, body, asked));
    }

    @PostMapping("/verification")
    @Operation(summary = "Accept or refuse the claim, as somebody independent of the lead agency")
    ResponseEntity<Taken> verify(@PathVariable ActionId action, @Valid @RequestBody Verification body, Asked asked) {
        var command = new VerifyCompletion(
                action,
                body.decision(asked, clock),
                body.verifier().asPerson(),
                body.method(),
                body.outcome() == Verification.Outcome.REFUSED ? body.reason() : null);
        return Answers.recorded(decisions.take(command, body, asked));
    }

    @PostMapping("/sign-off")
    @Operation(summary = "Sign a verified action off, at a meeting, under a minute")
    ResponseEntity<Taken> signOff(@PathVariable ActionId action, @Valid @RequestBody SignOff body, Asked asked) {
        var command = new SignOffAction(
                action,
                body.decision(asked, clock),
                body.signedOffBy() == null ? null : body.signedOffBy().asPerson(),
                Answers.each(body.conditions(), Function.identity()),
                Answers.each(body.sustainedChecksOn(), Function.identity()));
        return Answers.recorded(decisions.take(command, body, asked));
    }

    @PostMapping("/impact-evidence")
    @Operation(summary = "Record a measurement of what the action changed; its strength is computed")
    ResponseEntity<Taken> recordImpactEvidence(
            @PathVariable ActionId action, @Valid @RequestBody ImpactEvidenceBody body, Asked asked) {
        var command = new RecordImpactEvidence(action, body.decision(asked, clock), body.asStatedEvidence());
        return Answers.recorded(decisions.take(command, body, asked));
    }
}
