package org.throughline.command.review;

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
import org.throughline.command.review.OpennessCommand.DecidePublication;
import org.throughline.command.review.OpennessCommand.LiftRestriction;
import org.throughline.command.review.OpennessCommand.RestrictReporting;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.platform.web.Text;

/** The write side of reporting restrictions and publication over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: who may read them")
class OpennessController {

    @Schema(name = "RestrictionRequest")
    record Restriction(
            @Schema(example = "The identity of the surviving child is protected") @NotNull @Text
            String reason,

            @Schema(example = "Order of the High Court of 3 March 2016") @NotNull @Text(max = 500)
            String restsOn,

            @Schema(description = "The roles whose users may still read it") @NotNull @Size(min = 1, max = 5)
            List<@NotNull Role> readableBy,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new RestrictReporting(
                    on,
                    decision,
                    reason,
                    restsOn,
                    readableBy.stream().distinct().sorted().toList());
        }
    }

    record RestrictionLifting(
            @Schema(example = "The order was discharged") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new LiftRestriction(on, decision, reason);
        }
    }

    record PublicationDecision(
            @NotNull @Valid PublicationBody publication,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new DecidePublication(on, decision, publication.asPublication());
        }
    }

    private final Recording recording;

    OpennessController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/restriction")
    @Operation(summary = "Let only some roles read what the review says; the clock goes on")
    ResponseEntity<Taken> restrict(@PathVariable ReviewId review, @Valid @RequestBody Restriction body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/restriction/lifting")
    @Operation(summary = "End the reporting restriction in force")
    ResponseEntity<Taken> lift(
            @PathVariable ReviewId review, @Valid @RequestBody RestrictionLifting body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/publication")
    @Operation(summary = "Decide that the report is published, withheld for a reason, or not published")
    ResponseEntity<Taken> publish(
            @PathVariable ReviewId review, @Valid @RequestBody PublicationDecision body, Asked asked) {
        return recording.record(review, body, asked);
    }
}
