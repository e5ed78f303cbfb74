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
import org.throughline.command.review.PlanCommand.AgreePlan;
import org.throughline.command.review.PlanCommand.ClosePlan;
import org.throughline.command.review.PlanCommand.SustainPlan;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.Text;

/** The write side of a review's plan over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: the plan")
class PlanController {

    record PlanAgreement(
            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new AgreePlan(on, decision);
        }
    }

    record PlanLasting(
            @Schema(example = "The third re-audit found 19 of 20 in order") @NotNull @Text
            String basis,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new SustainPlan(on, decision, basis);
        }
    }

    record PlanClosure(
            @Schema(example = "Nothing is left to look at") @NotNull @Text
            String explanation,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new ClosePlan(on, decision, explanation);
        }
    }

    private final Recording recording;

    PlanController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/plan/agreement")
    @Operation(summary = "Take the actions on as the plan that answers the review")
    ResponseEntity<Taken> agree(@PathVariable ReviewId review, @Valid @RequestBody PlanAgreement body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/plan/sustained")
    @Operation(summary = "Record that the change has lasted")
    ResponseEntity<Taken> sustain(@PathVariable ReviewId review, @Valid @RequestBody PlanLasting body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/plan/closure")
    @Operation(summary = "Close the plan")
    ResponseEntity<Taken> close(@PathVariable ReviewId review, @Valid @RequestBody PlanClosure body, Asked asked) {
        return recording.record(review, body, asked);
    }
}
