package org.throughline.command.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.review.PlanCommand.MeetPlanCondition;
import org.throughline.command.review.PlanCommand.RevokePlanSignOff;
import org.throughline.command.review.PlanCommand.SignOffPlan;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.Text;

/** The write side of the sign-off of a review's whole plan over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: sign-off of the plan")
class PlanSignOffController {

    record PlanSignOff(
            @Schema(example = "[\"a re-audit within a year\"]") @Size(max = 50) @Nullable
            List<@NotNull @Text String> conditions,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new SignOffPlan(on, decision, Answers.each(conditions, Function.<String>identity()));
        }
    }

    record PlanConditionMeeting(
            @Schema(description = "Its place among the conditions, from 1", example = "1") @NotNull @Min(1) @Max(1000)
            Integer condition,

            @Schema(example = "The re-audit was done and reported to the group") @NotNull @Text
            String how,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new MeetPlanCondition(on, decision, condition, how);
        }
    }

    record PlanRevocation(
            @Schema(example = "Two of the actions had been closed by mistake") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ReviewId> {

        @Override
        public ReviewCommand command(ReviewId on, Decision decision) {
            return new RevokePlanSignOff(on, decision, reason);
        }
    }

    private final Recording recording;

    PlanSignOffController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/sign-off")
    @Operation(summary = "Sign the whole plan off, once each of its actions is signed off or closed")
    ResponseEntity<Taken> signOff(@PathVariable ReviewId review, @Valid @RequestBody PlanSignOff body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/sign-off/conditions")
    @Operation(summary = "Say how a condition of the sign-off was met")
    ResponseEntity<Taken> meetCondition(
            @PathVariable ReviewId review, @Valid @RequestBody PlanConditionMeeting body, Asked asked) {
        return recording.record(review, body, asked);
    }

    @PostMapping("/sign-off/revocation")
    @Operation(summary = "Take the sign-off back; the plan is still agreed")
    ResponseEntity<Taken> revoke(@PathVariable ReviewId review, @Valid @RequestBody PlanRevocation body, Asked asked) {
        return recording.record(review, body, asked);
    }
}
