package org.throughline.command.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionBody;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.SourceBody;

/** The write side of the policy over HTTP. */
@RestController
@RequestMapping("/api/policy")
@Tag(name = "Directory and policy")
class PolicyController {

    record Adoption(
            @Schema(description = "This many rebaselines or more") @Min(1) @Max(3650) @Nullable
            Integer movedTimes,

            @Schema(description = "More drift days than this") @Min(1) @Max(3650) @Nullable
            Integer movedDays,

            @Schema(description = "This many days or more without substance") @Min(1) @Max(3650) @Nullable
            Integer staleDays,

            @Schema(description = "The same for a high priority") @Min(1) @Max(3650) @Nullable
            Integer staleDaysHighPriority,

            @Schema(description = "A claim waiting for more days than this") @Min(1) @Max(3650) @Nullable
            Integer unverifiedDays,

            @Schema(description = "An impact gap of more days than this") @Min(1) @Max(3650) @Nullable
            Integer unprovenDays,

            @Schema(description = "Noted at this many meetings with nothing of substance between")
            @Min(1)
            @Max(3650)
            @Nullable
            Integer notedTimes,

            @Schema(description = "This many concerns, neither escalated nor disputed") @Min(1) @Max(3650) @Nullable
            Integer challengedTimes,

            @Schema(description = "A check overdue by more days than this is not done") @Min(1) @Max(3650) @Nullable
            Integer checkGraceDays,

            @Schema(description = "How many months after a sign-off to measure again", example = "[3, 6, 12]")
            @Size(min = 1, max = 20)
            @Nullable
            List<@NotNull @Min(1) @Max(120) Integer> checkMonths,

            @Schema(description = "Days an agency lead has to answer") @Min(1) @Max(3650) @Nullable
            Integer agencyLeadDays,

            @Schema(description = "Days the overseeing committee has") @Min(1) @Max(3650) @Nullable
            Integer overseeingCommitteeDays,

            @Schema(description = "Days the Board has") @Min(1) @Max(3650) @Nullable
            Integer boardDays,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record RemindersAdoption(
            @Schema(description = "How many days before the due date an owner is reminded", example = "[14, 3]")
            @Size(max = 10)
            @Nullable
            List<@NotNull @Min(0) @Max(365) Integer> ownerDaysBefore,

            @Schema(description = "How many days before its meeting a committee gets its summary")
            @Min(0)
            @Max(60)
            @Nullable
            Integer committeeDaysBefore,

            @Schema(description = "How many days before an alert goes up it is told once more")
            @Min(0)
            @Max(365)
            @Nullable
            Integer lastCallDays,

            @Schema(description = "How many days after an alert ended it is not raised again for the same reasons")
            @Min(0)
            @Max(3650)
            @Nullable
            Integer restDays,

            @Schema(description = "How many days after a reopening nobody is told that the action is late")
            @Min(0)
            @Max(365)
            @Nullable
            Integer reopenedDays,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    private final Decisions decisions;
    private final PolicyInTheLog policy;
    private final Clock clock;

    PolicyController(Decisions decisions, PolicyInTheLog policy, Clock clock) {
        this.decisions = decisions;
        this.policy = policy;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Adopt a policy from a day on; what is left out stays as it is")
    ResponseEntity<Taken> adopt(@Valid @RequestBody Adoption body, Asked asked) {
        var command = new AdoptPolicy(
                body.decision(asked, clock),
                body.movedTimes(),
                body.movedDays(),
                body.staleDays(),
                body.staleDaysHighPriority(),
                body.unverifiedDays(),
                body.unprovenDays(),
                body.notedTimes(),
                body.challengedTimes(),
                body.checkGraceDays(),
                body.checkMonths(),
                body.agencyLeadDays(),
                body.overseeingCommitteeDays(),
                body.boardDays());
        var receipt = decisions.take(command, body, asked);
        policy.latest(); // so that the next decision here is taken by it
        return Answers.recorded(receipt);
    }

    @PostMapping("/reminders")
    @Operation(summary = "Decide when people are reminded, from a day on; what is left out stays as it is")
    ResponseEntity<Taken> adopt(@Valid @RequestBody RemindersAdoption body, Asked asked) {
        var command = new AdoptReminders(
                body.decision(asked, clock),
                body.ownerDaysBefore(),
                body.committeeDaysBefore(),
                body.lastCallDays(),
                body.restDays(),
                body.reopenedDays());
        var receipt = decisions.take(command, body, asked);
        policy.latest();
        return Answers.recorded(receipt);
    }
}
