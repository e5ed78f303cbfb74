package org.throughline.command.review;

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
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.review.ReviewHoldCommand.HoldReview;
import org.throughline.command.review.ReviewHoldCommand.ReleaseHoldOfReview;
import org.throughline.command.review.ReviewHoldCommand.ReviewHoldOfReview;
import org.throughline.events.ReviewId;
import org.throughline.events.hold.HoldReason;
import org.throughline.platform.web.Text;

/** The write side of holds of a whole review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: holds")
class ReviewHoldController {

    @Schema(name = "ReviewHoldRequest")
    record ReviewHold(
            @NotNull HoldReason reason,

            @Schema(example = "The trial is listed for March; witnesses must not be spoken to") @NotNull @Text
            String explanation,

            @Schema(description = "By when somebody asks whether it is still needed", example = "2017-04-30") @NotNull
            LocalDate reviewBy,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new HoldReview(on, decision, reason, explanation, reviewBy);
        }
    }

    record ReviewHoldKept(
            @Schema(example = "2017-07-31") @NotNull LocalDate reviewBy,

            @Schema(example = "The trial was adjourned") @NotNull @Text
            String explanation,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new ReviewHoldOfReview(on, decision, reviewBy, explanation);
        }
    }

    record ReviewHoldRelease(
            @Schema(example = "The trial has ended") @NotNull @Text
            String explanation,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new ReleaseHoldOfReview(on, decision, explanation);
        }
    }

    private final Recording recording;

    ReviewHoldController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/hold")
    @Operation(summary = "Put the review on hold, and with it every action of it")
    ResponseEntity<Taken> hold(@PathVariable ReviewId review, @Valid @RequestBody ReviewHold body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/hold/review")
    @Operation(summary = "Keep the hold, and name the next day to review it")
    ResponseEntity<Taken> reviewHold(
            @PathVariable ReviewId review, @Valid @RequestBody ReviewHoldKept body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/hold/release")
    @Operation(summary = "Let the review proceed again")
    ResponseEntity<Taken> releaseHold(
            @PathVariable ReviewId review, @Valid @RequestBody ReviewHoldRelease body, Asked asked) {
        return recording.record(review, body, asked);
    }
}
