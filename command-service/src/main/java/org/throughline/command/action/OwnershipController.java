package org.throughline.command.action;

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
import org.throughline.command.action.OwnershipCommand.AnswerContribution;
import org.throughline.command.action.OwnershipCommand.DeclineAssignment;
import org.throughline.command.action.OwnershipCommand.ReassignAction;
import org.throughline.command.action.OwnershipCommand.RecordOwnerLeft;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.platform.web.Text;

/** The write side of ownership over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: owners and oversight")
class OwnershipController {

    record Owner(
            @NotNull @Valid PersonBody owner,

            @Schema(example = "The service was reorganised") @NotNull @Text
            String reason,

            @Schema(example = "Half the teams are trained; the supplier owes the template") @Text @Nullable
            String handoverNote,

            @Nullable LocalDate effectiveOn,
            @NotNull @Valid AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new ReassignAction(on, decision, owner.asPerson(), reason, handoverNote);
        }
    }

    record OwnerDeparture(
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new RecordOwnerLeft(on, decision);
        }
    }

    record NotOurs(
            @Schema(type = "string", example = "csc") @NotNull @Known
            AgencyId agency,

            @Schema(example = "Housing commissions this service") @NotNull @Text
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new DeclineAssignment(on, decision, agency, reason);
        }
    }

    record ContributionAnswer(
            @Schema(type = "string", example = "police") @NotNull @Known
            AgencyId agency,

            @NotNull Agreement answer,

            @Schema(example = "No officer can be released before April") @Text @Nullable
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<ActionId> {

        enum Agreement {
            ACCEPTED,
            DECLINED
        }

        @AssertTrue(message = "reason: is given when a part is declined, and only then")
        @Schema(hidden = true)
        boolean isReasonedWhenDeclined() {
            return answer == null || (answer == Agreement.DECLINED) == (reason != null);
        }

        @Override
        public ActionCommand command(ActionId on, Decision decision) {
            return new AnswerContribution(on, decision, agency, reason);
        }
    }

    private final Recording recording;

    OwnershipController(Recording recording) {
        this.recording = recording;
    }

    @PostMapping("/owner")
    @Operation(summary = "Give the action to another owner, with a reason and a handover note")
    ResponseEntity<Taken> reassign(@PathVariable ActionId action, @Valid @RequestBody Owner body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/owner/departure")
    @Operation(summary = "Record that the owner has left; nobody owes the action until somebody follows")
    ResponseEntity<Taken> ownerLeft(
            @PathVariable ActionId action, @Valid @RequestBody OwnerDeparture body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/owner/refusal")
    @Operation(summary = "Answer \"not ours\" for the lead agency")
    ResponseEntity<Taken> notOurs(@PathVariable ActionId action, @Valid @RequestBody NotOurs body, Asked asked) {
        return recording.record(action, body, asked);
    }

    @PostMapping("/contribution")
    @Operation(summary = "Accept or decline a contributing agency's part")
    ResponseEntity<Taken> contribution(
            @PathVariable ActionId action, @Valid @RequestBody ContributionAnswer body, Asked asked) {
        return recording.record(action, body, asked);
    }
}
