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
import org.throughline.command.action.AlertCommand.AcknowledgeAlert;
import org.throughline.command.action.AlertCommand.RefuseMoreTime;
import org.throughline.command.action.AlertCommand.RequestMoreTime;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.platform.web.Text;

/** The write side of answers to alerts over HTTP, beside the decisions that answer one too. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: alerts")
class AlertController {

    record Acknowledgement(
            @Schema(example = "The new team manager looks into it") @Text @Nullable
            String note,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new AcknowledgeAlert(on, decision, note);
        }
    }

    record MoreTime(
            @Schema(description = "The due date asked for", example = "2027-03-31") @NotNull
            LocalDate until,

            @Schema(example = "The trainer starts in January") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RequestMoreTime(on, decision, until, reason);
        }
    }

    record MoreTimeRefusal(
            @Schema(example = "The date was moved twice already") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RefuseMoreTime(on, decision, reason);
        }
    }

    private final Recording recording;

    AlertController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/alert/acknowledgement")
    @Operation(summary = "Say that the alert has been seen; that gives time, once, and is no answer")
    ResponseEntity<Taken> acknowledge(
            @PathVariable ActionId action, @Valid @RequestBody Acknowledgement body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/more-time")
    @Operation(summary = "Ask for a later due date, which a committee gives with due-date or refuses")
    ResponseEntity<Taken> moreTime(@PathVariable ActionId action, @Valid @RequestBody MoreTime body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/more-time/refusal")
    @Operation(summary = "Leave the due date as it is")
    ResponseEntity<Taken> refuseMoreTime(
            @PathVariable ActionId action, @Valid @RequestBody MoreTimeRefusal body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
