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
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.finding.FindingAnswerCommand.DeclineFinding;
import org.throughline.command.finding.FindingAnswerCommand.LinkFinding;
import org.throughline.command.finding.FindingAnswerCommand.TakeUpFinding;
import org.throughline.events.FindingId;
import org.throughline.platform.web.Text;

/** The write side of a finding over HTTP, beside the actions that answer it. */
@RestController
@RequestMapping("/api/findings/{finding}")
@Tag(name = "Decisions on findings: what the board makes of them")
class FindingAnswerController {

    record FindingDecline(
            @Schema(example = "The service it is about has ended") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<FindingId> {

        @Override
        public FindingCommand command(FindingId on, Decision decision) {
            return new DeclineFinding(on, decision, reason);
        }
    }

    record FindingTakingUp(
            @Schema(example = "The service was commissioned again") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<FindingId> {

        @Override
        public FindingCommand command(FindingId on, Decision decision) {
            return new TakeUpFinding(on, decision, reason);
        }
    }

    @Schema(name = "RecurrenceRequest")
    record Recurrence(
            @Schema(description = "Findings of other reviews that said it before", example = "[\"child-s.f1\"]")
            @NotNull
            @Size(min = 1, max = 50)
            List<@NotNull FindingId> earlier,

            @Schema(example = "The same gap at the same handover") @NotNull @Text
            String why,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<FindingId> {

        @Override
        public FindingCommand command(FindingId on, Decision decision) {
            return new LinkFinding(on, decision, earlier.stream().distinct().toList(), why);
        }
    }

    private final Recording recording;

    FindingAnswerController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/decline")
    @Operation(summary = "Decline the finding: no action can be agreed on it")
    ResponseEntity<Taken> decline(
            @PathVariable FindingId finding, @Valid @RequestBody FindingDecline body, Asked asked) {
        return recording.record(finding, body, asked);
    }

    @PostMapping("/taking-up")
    @Operation(summary = "Take up a finding that was declined")
    ResponseEntity<Taken> takeUp(
            @PathVariable FindingId finding, @Valid @RequestBody FindingTakingUp body, Asked asked) {
        return recording.record(finding, body, asked);
    }

    @PostMapping("/recurrence")
    @Operation(summary = "Say which earlier findings this one repeats")
    ResponseEntity<Taken> link(@PathVariable FindingId finding, @Valid @RequestBody Recurrence body, Asked asked) {
        return recording.record(finding, body, asked);
    }
}
