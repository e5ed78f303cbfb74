package org.throughline.command.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.review.CommissioningCommand.DecideCriteria;
import org.throughline.command.review.CommissioningCommand.NotifyNationalBody;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewKind;
import org.throughline.platform.web.Text;

/** The write side of criteria and notifications over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: commissioning")
class CommissioningController {

    record CriteriaDecision(
            @NotNull Boolean met,

            @Schema(
                    description = "The kind that the law asks for if its criteria are met",
                    example = "SERIOUS_CASE_REVIEW")
            @NotNull
            ReviewKind statutoryKind,

            @Schema(description = "The role of whoever decided, where no committee did", example = "Chair of the board")
            @Text(max = 200)
            @Nullable
            String decidedBy,

            @Schema(example = "A child has died and abuse is suspected") @NotNull @Text
            String reasons,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @AssertTrue(message = "statutoryKind: is a kind of review that the law asks for")
        @Schema(hidden = true)
        boolean isAskedForByLaw() {
            return statutoryKind == null || statutoryKind.statutory();
        }

        @AssertTrue(message = "decidedBy: is the role of whoever decided, or authority names the committee that did")
        @Schema(hidden = true)
        boolean isDecidedBySomebody() {
            return decidedBy != null || authority != null;
        }

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new DecideCriteria(on, decision, met, statutoryKind, decidedBy, reasons);
        }
    }

    @Schema(name = "NotificationRequest")
    record Notification(
            @Schema(example = "National Child Safeguarding Practice Review Panel") @NotNull @Text(max = 300)
            String body,

            @Schema(description = "The body's own reference, where it gave one", example = "SIN-2016-114")
            @Text(max = 100)
            @Nullable
            String reference,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new NotifyNationalBody(on, decision, body, reference);
        }
    }

    private final Recording recording;

    CommissioningController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/criteria")
    @Operation(
            summary = "Record whether the criteria for a statutory review were met, by whom that was decided, and why")
    ResponseEntity<Taken> decideCriteria(
            @PathVariable ReviewId review, @Valid @RequestBody CriteriaDecision body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/notifications")
    @Operation(summary = "Record that a national body was told, on the day this takes effect")
    ResponseEntity<Taken> notify(@PathVariable ReviewId review, @Valid @RequestBody Notification body, Asked asked) {
        return recording.record(review, body, asked);
    }
}
