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
import org.throughline.command.action.OwnershipCommand.DelegateOversight;
import org.throughline.command.action.OwnershipCommand.ReturnOversight;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.CommitteeId;
import org.throughline.platform.web.Text;

/** The write side of oversight over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: owners and oversight")
class OversightController {

    record OversightTo(
            @Schema(type = "string", example = "semg") @NotNull @Known
            CommitteeId to,

            @Schema(example = "The group can look at it every month") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new DelegateOversight(on, decision, to, reason);
        }
    }

    record OversightBack(
            @Schema(type = "string", example = "board") @NotNull @Known
            CommitteeId to,

            @Schema(example = "The task and finish group has ended") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new ReturnOversight(on, decision, to, reason);
        }
    }

    private final Recording recording;

    OversightController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/oversight")
    @Operation(summary = "Delegate oversight to another committee")
    ResponseEntity<Taken> delegate(@PathVariable ActionId action, @Valid @RequestBody OversightTo body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/oversight/return")
    @Operation(summary = "Give oversight back to a committee that had delegated it")
    ResponseEntity<Taken> giveBack(@PathVariable ActionId action, @Valid @RequestBody OversightBack body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
