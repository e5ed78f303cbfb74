package org.throughline.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Decision;
import org.throughline.command.action.ChallengeCommand.OpenDispute;
import org.throughline.command.action.ChallengeCommand.ResolveDispute;
import org.throughline.command.action.ChallengeCommand.StatePosition;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.dispute.DisputeOutcome;
import org.throughline.events.dispute.DisputedMatter;
import org.throughline.events.dispute.Position;
import org.throughline.platform.web.Text;

/** The write side of disputes over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: challenge")
class DisputeController {

    @Schema(name = "DisputeRequest")
    record Dispute(
            @NotNull DisputedMatter matter,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid PositionBody> positions,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new OpenDispute(on, decision, matter, Answers.each(positions, PositionBody::asPosition));
        }
    }

    record PositionAdded(
            @NotNull @Valid PositionBody position,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source) implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new StatePosition(on, decision, position.asPosition());
        }
    }

    record Resolution(
            @NotNull DisputeOutcome outcome,

            @Schema(example = "The lead stays with the trust; the council pays half") @NotNull @Text
            String resolution,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new ResolveDispute(on, decision, outcome, resolution);
        }
    }

    @Schema(name = "Position")
    record PositionBody(
            @Schema(type = "string", example = "nuth") @NotNull @Known
            AgencyId agency,

            @Schema(example = "The action belongs to the council") @NotNull @Text
            String position) {

        Position asPosition() {
            return new Position(agency, position);
        }
    }

    private final Recording recording;

    DisputeController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/dispute")
    @Operation(summary = "Open a formal disagreement between agencies")
    ResponseEntity<Taken> dispute(@PathVariable ActionId action, @Valid @RequestBody Dispute body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/dispute/position")
    @Operation(summary = "State what an agency holds in the dispute")
    ResponseEntity<Taken> position(@PathVariable ActionId action, @Valid @RequestBody PositionAdded body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/dispute/resolution")
    @Operation(summary = "End the dispute")
    ResponseEntity<Taken> resolve(@PathVariable ActionId action, @Valid @RequestBody Resolution body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
