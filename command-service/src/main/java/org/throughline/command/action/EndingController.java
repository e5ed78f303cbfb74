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
import org.throughline.command.action.EndingCommand.CloseAction;
import org.throughline.command.action.EndingCommand.ReopenAction;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.action.ClosureReason;
import org.throughline.platform.web.Text;

/** The write side of closure and reopening over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: closure and reopening")
class EndingController {

    @Schema(name = "ClosureRequest")
    record Closure(
            @NotNull ClosureReason reason,

            @Schema(example = "The service was decommissioned; the duty passed to the other board") @NotNull @Text
            String explanation,

            @Schema(
                    type = "string",
                    description = "The action that stands in its place, if it is superseded or merged",
                    example = "scr-child-j.f3.a2")
            @Nullable
            ActionId successor,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new CloseAction(on, decision, reason, explanation, successor);
        }
    }

    @Schema(name = "ReopeningRequest")
    record Reopening(
            @Schema(example = "The re-audit found 16 of 20 in need of work") @NotNull @Text
            String cause,

            @Schema(description = "By when the work is owed anew", example = "2017-09-30") @NotNull
            LocalDate dueDate,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new ReopenAction(on, decision, cause, dueDate);
        }
    }

    private final Recording recording;

    EndingController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/closure")
    @Operation(summary = "End the action, with a reason")
    ResponseEntity<Taken> close(@PathVariable ActionId action, @Valid @RequestBody Closure body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/reopening")
    @Operation(summary = "Have the work owed again, with a cause and a new due date")
    ResponseEntity<Taken> reopen(@PathVariable ActionId action, @Valid @RequestBody Reopening body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
