package org.throughline.command.finding;

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
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.finding.FindingDisputeCommand.DisputeFinding;
import org.throughline.command.finding.FindingDisputeCommand.ResolveFindingDispute;
import org.throughline.events.AgencyId;
import org.throughline.events.FindingId;
import org.throughline.events.dispute.DisputeOutcome;
import org.throughline.events.dispute.Position;
import org.throughline.platform.web.Text;

/** The write side of disputes about a finding over HTTP. */
@RestController
@RequestMapping("/api/findings/{finding}")
@Tag(name = "Decisions on findings: disputes")
class FindingDisputeController {

    record FindingDispute(
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid AgencyPosition> positions,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<FindingId> {

        @Override
        public FindingCommand command(FindingId on, Decision decision) {
            return new DisputeFinding(on, decision, Answers.each(positions, AgencyPosition::asPosition));
        }
    }

    record FindingDisputeEnd(
            @NotNull DisputeOutcome outcome,

            @Schema(example = "The finding stands, without the sentence on staffing") @NotNull @Text
            String resolution,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<FindingId> {

        @Override
        public FindingCommand command(FindingId on, Decision decision) {
            return new ResolveFindingDispute(on, decision, outcome, resolution);
        }
    }

    @Schema(name = "Position")
    record AgencyPosition(
            @Schema(type = "string", example = "nuth") @NotNull @Known
            AgencyId agency,

            @Schema(example = "The files that were read are not ours") @NotNull @Text
            String position) {

        Position asPosition() {
            return new Position(agency, position);
        }
    }

    private final Recording recording;

    FindingDisputeController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/dispute")
    @Operation(summary = "Open a dispute about the finding, with what each agency holds")
    ResponseEntity<Taken> dispute(
            @PathVariable FindingId finding, @Valid @RequestBody FindingDispute body, Asked asked) {
        return recording.record(finding, body, asked);
    }

    @PostMapping("/dispute/resolution")
    @Operation(summary = "Record how the dispute ended")
    ResponseEntity<Taken> resolve(
            @PathVariable FindingId finding, @Valid @RequestBody FindingDisputeEnd body, Asked asked) {
        return recording.record(finding, body, asked);
    }
}
