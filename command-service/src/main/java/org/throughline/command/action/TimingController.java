package org.throughline.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.throughline.command.action.TimingCommand.MoveMilestone;
import org.throughline.command.action.TimingCommand.ReachMilestone;
import org.throughline.command.action.TimingCommand.SetMilestone;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.platform.web.Text;

/** The write side of milestones over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: milestones and holds")
class TimingController {

    @Schema(name = "MilestoneRequest")
    record Milestone(
            @Schema(example = "Guidance is written") @NotNull @Text(max = 300)
            String what,

            @Schema(example = "2017-01-31") @NotNull LocalDate dueOn,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new SetMilestone(on, decision, what, dueOn);
        }
    }

    record MilestoneDate(
            @Schema(example = "1") @NotNull @Min(1) @Max(1000)
            Integer milestone,

            @Schema(example = "2017-02-28") @NotNull LocalDate dueOn,

            @Schema(example = "The author was ill") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new MoveMilestone(on, decision, milestone, dueOn, reason);
        }
    }

    record MilestoneReached(
            @Schema(example = "1") @NotNull @Min(1) @Max(1000)
            Integer milestone,

            @Schema(example = "Guidance issued on 30 January") @Text @Nullable
            String note,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new ReachMilestone(on, decision, milestone, note);
        }
    }

    private final Recording recording;

    TimingController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/milestones")
    @Operation(summary = "Promise a step on the way")
    ResponseEntity<Taken> setMilestone(@PathVariable ActionId action, @Valid @RequestBody Milestone body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/milestones/date")
    @Operation(summary = "Promise a step by another date; the due date of the action is as it was")
    ResponseEntity<Taken> moveMilestone(
            @PathVariable ActionId action, @Valid @RequestBody MilestoneDate body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/milestones/reached")
    @Operation(summary = "Record that a step is made")
    ResponseEntity<Taken> reachMilestone(
            @PathVariable ActionId action, @Valid @RequestBody MilestoneReached body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
