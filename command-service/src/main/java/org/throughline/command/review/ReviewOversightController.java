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
import org.throughline.command.decision.Known;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.review.CommissioningCommand.DelegateOversightOfReview;
import org.throughline.command.review.CommissioningCommand.ReturnOversightOfReview;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.Text;

/** The write side of the oversight of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: oversight")
class ReviewOversightController {

    record ReviewOversightTo(
            @Schema(type = "string", example = "semg") @NotNull @Known
            CommitteeId to,

            @Schema(example = "The group can look at it every month") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new DelegateOversightOfReview(on, decision, to, reason);
        }
    }

    record ReviewOversightBack(
            @Schema(type = "string", example = "crc") @NotNull @Known
            CommitteeId to,

            @Schema(example = "The task and finish group has ended") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new ReturnOversightOfReview(on, decision, to, reason);
        }
    }

    private final Recording recording;

    ReviewOversightController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/oversight")
    @Operation(summary = "Delegate oversight of the review and its plan to another committee")
    ResponseEntity<Taken> delegate(
            @PathVariable ReviewId review, @Valid @RequestBody ReviewOversightTo body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/oversight/return")
    @Operation(summary = "Give oversight back to a committee that had delegated it")
    ResponseEntity<Taken> giveBack(
            @PathVariable ReviewId review, @Valid @RequestBody ReviewOversightBack body, Asked asked) {
        return recording.record(review, body, asked);
    }
}
