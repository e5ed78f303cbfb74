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
import org.throughline.command.action.TimingCommand.HoldAction;
import org.throughline.command.action.TimingCommand.ReleaseHold;
import org.throughline.command.action.TimingCommand.ReviewHold;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.hold.HoldReason;
import org.throughline.platform.web.Text;

/** The write side of holds over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: milestones and holds")
class HoldController {

    @Schema(name = "HoldRequest")
    record Hold(
            @NotNull HoldReason reason,

            @Schema(example = "The trial is listed for March; witnesses must not be spoken to") @NotNull @Text
            String explanation,

            @Schema(description = "By when somebody asks whether it is still needed", example = "2017-04-30") @NotNull
            LocalDate reviewBy,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new HoldAction(on, decision, reason, explanation, reviewBy);
        }
    }

    @Schema(name = "HoldReviewRequest")
    record HoldReview(
            @Schema(example = "2017-07-31") @NotNull LocalDate reviewBy,

            @Schema(example = "The trial was adjourned") @NotNull @Text
            String explanation,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new ReviewHold(on, decision, reviewBy, explanation);
        }
    }

    record HoldRelease(
            @Schema(example = "The trial has ended") @NotNull @Text
            String explanation,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new ReleaseHold(on, decision, explanation);
        }
    }

    private final Recording recording;

    HoldController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/hold")
    @Operation(summary = "Put the action on hold, with a reason, an authority and a day to review it")
    ResponseEntity<Taken> hold(@PathVariable ActionId action, @Valid @RequestBody Hold body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/hold/review")
    @Operation(summary = "Keep the hold, and name the next day to review it")
    ResponseEntity<Taken> reviewHold(@PathVariable ActionId action, @Valid @RequestBody HoldReview body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/hold/release")
    @Operation(summary = "Let the action proceed again")
    ResponseEntity<Taken> releaseHold(
            @PathVariable ActionId action, @Valid @RequestBody HoldRelease body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
