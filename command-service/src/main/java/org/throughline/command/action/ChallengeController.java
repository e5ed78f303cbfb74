package org.throughline.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Decision;
import org.throughline.command.action.ChallengeCommand.AnswerEscalation;
import org.throughline.command.action.ChallengeCommand.EscalateAction;
import org.throughline.command.action.ChallengeCommand.NoteAction;
import org.throughline.command.action.ChallengeCommand.RecordConcern;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.action.EscalationStep;
import org.throughline.platform.web.Text;

/** The write side of notes, concerns and escalations over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: challenge")
class ChallengeController {

    record Note(
            @Schema(example = "Noted; to come back in September") @Text @Nullable
            String note,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new NoteAction(on, decision, note);
        }
    }

    record Concern(
            @Schema(
                    type = "string",
                    description = "The agency that challenges; left out if a committee or the scrutineer does",
                    example = "nuth")
            @Known
            @Nullable
            AgencyId raisedBy,

            @Schema(example = "Two thirds of the time are gone and no team is trained") @NotNull @Text
            String concern,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RecordConcern(on, decision, raisedBy, concern);
        }
    }

    @Schema(name = "EscalationRequest")
    record Escalation(
            @NotNull EscalationStep to,

            @Schema(example = "Three requests for progress were not answered") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new EscalateAction(on, decision, to, reason);
        }
    }

    record EscalationAnswer(
            @Schema(description = "The step that answers") @NotNull
            EscalationStep by,

            @Schema(example = "A second trainer is hired from 1 March") @NotNull @Text
            String answer,

            @Schema(description = "Whether that settles the matter") @NotNull
            Boolean settled,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new AnswerEscalation(on, decision, by, answer, settled);
        }
    }

    private final Recording recording;

    ChallengeController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/note")
    @Operation(summary = "Keep that a meeting noted the action; that is not progress")
    ResponseEntity<Taken> note(@PathVariable ActionId action, @Valid @RequestBody Note body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/concern")
    @Operation(summary = "Record a challenge")
    ResponseEntity<Taken> concern(@PathVariable ActionId action, @Valid @RequestBody Concern body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/escalation")
    @Operation(summary = "Move the matter up")
    ResponseEntity<Taken> escalate(@PathVariable ActionId action, @Valid @RequestBody Escalation body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/escalation/answer")
    @Operation(summary = "Answer a matter that was moved up")
    ResponseEntity<Taken> answer(
            @PathVariable ActionId action, @Valid @RequestBody EscalationAnswer body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
