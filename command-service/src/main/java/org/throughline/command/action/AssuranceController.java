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
import org.throughline.command.Decision;
import org.throughline.command.action.ActionCommand.SignOffAction;
import org.throughline.command.action.AssuranceCommand.DeclineReopening;
import org.throughline.command.action.AssuranceCommand.MeetCondition;
import org.throughline.command.action.AssuranceCommand.RecordSustainedCheck;
import org.throughline.command.action.AssuranceCommand.RevokeSignOff;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.action.CheckResult;
import org.throughline.platform.web.Text;

/** The write side of sign-offs over HTTP, and of what follows them. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: sign-off")
class AssuranceController {

    @Schema(name = "SignOffRequest")
    record SignOff(
            @Valid @Nullable PersonBody signedOffBy,

            @Schema(example = "[\"Re-audit in July 2017\"]") @Size(max = 50) @Nullable
            List<@NotNull @Text(max = 1000) String> conditions,

            @Schema(description = "When to measure again; by the policy in force if left out") @Size(max = 20) @Nullable
            List<@NotNull LocalDate> sustainedChecksOn,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new SignOffAction(
                    on,
                    decision,
                    signedOffBy == null ? null : signedOffBy.asPerson(),
                    Answers.each(conditions, Function.identity()),
                    Answers.each(sustainedChecksOn, Function.identity()));
        }
    }

    record MetCondition(
            @Schema(description = "Its place among the conditions, from 1", example = "1") @NotNull @Min(1) @Max(1000)
            Integer condition,

            @Schema(example = "The re-audit was done and reported to the group") @NotNull @Text
            String how,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new MeetCondition(on, decision, condition, how);
        }
    }

    record Revocation(
            @Schema(example = "The files that were sampled were not of this service") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RevokeSignOff(on, decision, reason);
        }
    }

    record SustainedCheck(
            @Schema(description = "The day it was scheduled for", example = "2017-07-31") @NotNull
            LocalDate dueOn,

            @NotNull CheckResult result,

            @Schema(example = "15 of 20 chronologies are in order, as many as before") @NotNull @Text
            String observed,

            @Schema(description = "What was measured, as for impact-evidence") @Valid @Nullable
            ImpactEvidenceBody evidence,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @AssertTrue(message = "evidence: takes its day, its authority and its source from the check")
        @Schema(hidden = true)
        boolean isOfTheCheck() {
            return evidence == null
                    || (evidence.effectiveOn() == null && evidence.authority() == null && evidence.source() == null);
        }

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RecordSustainedCheck(
                    on, decision, dueOn, result, observed, evidence == null ? null : evidence.asStatedEvidence());
        }
    }

    record ReopeningDeclined(
            @Schema(example = "The fall is of one team and is worked on under another action") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new DeclineReopening(on, decision, reason);
        }
    }

    private final Recording recording;

    AssuranceController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/sign-off")
    @Operation(summary = "Sign a verified action off, at a meeting, under a minute")
    ResponseEntity<Taken> signOff(@PathVariable ActionId action, @Valid @RequestBody SignOff body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/sign-off/conditions")
    @Operation(summary = "Record that a condition of the sign-off is met")
    ResponseEntity<Taken> meetCondition(
            @PathVariable ActionId action, @Valid @RequestBody MetCondition body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/sign-off/revocation")
    @Operation(summary = "Take the sign-off back")
    ResponseEntity<Taken> revoke(@PathVariable ActionId action, @Valid @RequestBody Revocation body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/sustained-checks")
    @Operation(summary = "Record what a scheduled check has found")
    ResponseEntity<Taken> check(@PathVariable ActionId action, @Valid @RequestBody SustainedCheck body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/reopening/refusal")
    @Operation(summary = "Leave the action as it is, although a check proposed to reopen it")
    ResponseEntity<Taken> declineReopening(
            @PathVariable ActionId action, @Valid @RequestBody ReopeningDeclined body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
