package org.throughline.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Decision;
import org.throughline.command.action.ClaimCommand.MarkActionComplete;
import org.throughline.command.action.ClaimCommand.VerifyCompletion;
import org.throughline.command.action.ClaimCommand.WithdrawClaim;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.platform.web.Text;

/** The write side of completion claims over HTTP: claim, take back, answer. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: completion")
class ClaimController {

    record Completion(
            @Schema(example = "Attendance lists of all teams, and the guidance as issued") @NotNull @Text
            String evidence,

            @Schema(description = "The day the work was finished", example = "2016-11-30") @Nullable
            LocalDate effectiveOn,

            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new MarkActionComplete(on, decision, evidence);
        }
    }

    record Withdrawal(
            @Schema(example = "Two teams turned out not to have been trained") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new WithdrawClaim(on, decision, reason);
        }
    }

    @Schema(name = "VerificationRequest")
    record Verification(
            @NotNull Outcome outcome,
            @NotNull @Valid PersonBody verifier,

            @Schema(example = "Dip sample of ten case files") @NotNull @Text(max = 1000)
            String method,

            @Schema(description = "Why the claim is refused") @Text @Nullable
            String reason,

            @Schema(description = "What is accepted of it, for a claim that is accepted in part") @Text @Nullable
            String accepted,

            @Schema(description = "What is left to do, for a claim that is accepted in part") @Text @Nullable
            String outstanding,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        enum Outcome {
            ACCEPTED,
            ACCEPTED_IN_PART,
            REFUSED
        }

        @AssertTrue(message = "reason: is given when a claim is refused, and only then")
        @Schema(hidden = true)
        boolean isReasonedWhenRefused() {
            return outcome == null || (outcome == Outcome.REFUSED) == (reason != null);
        }

        @AssertTrue(message = "outstanding: is given with accepted when a claim is accepted in part, and only then")
        @Schema(hidden = true)
        boolean isDividedWhenInPart() {
            boolean inPart = outcome == Outcome.ACCEPTED_IN_PART;
            return outcome == null || (inPart == (accepted != null) && inPart == (outstanding != null));
        }

        private Answer answer() {
            return switch (outcome) {
                case ACCEPTED -> new Answer.Accepted();
                case ACCEPTED_IN_PART ->
                    new Answer.AcceptedInPart(Objects.requireNonNull(accepted), Objects.requireNonNull(outstanding));
                case REFUSED -> new Answer.Refused(Objects.requireNonNull(reason));
            };
        }

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new VerifyCompletion(on, decision, verifier.asPerson(), method, answer());
        }
    }

    private final Recording recording;

    ClaimController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/completion")
    @Operation(summary = "Claim completion, with the day the work was finished and what shows it")
    ResponseEntity<Taken> complete(@PathVariable ActionId action, @Valid @RequestBody Completion body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/completion/withdrawal")
    @Operation(summary = "Take the claim back before it is answered")
    ResponseEntity<Taken> withdraw(@PathVariable ActionId action, @Valid @RequestBody Withdrawal body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/verification")
    @Operation(
            summary = "Accept the claim, in whole or in part, or refuse it, as somebody independent of the lead agency")
    ResponseEntity<Taken> verify(@PathVariable ActionId action, @Valid @RequestBody Verification body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
