package org.throughline.command.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.action.AssignmentBody;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.StatedCorrection;
import org.throughline.command.decision.StatedDecisions;
import org.throughline.command.finding.FindingCommand.AssignAction;
import org.throughline.command.finding.FindingCommand.CorrectFinding;
import org.throughline.events.FindingId;

/** The write side of a finding over HTTP: agree on an action that answers it, correct what was recorded. */
@RestController
@RequestMapping("/api/findings/{finding}")
@Tag(name = "Decisions on findings")
class FindingCommandController {

    private final Decisions decisions;
    private final StatedDecisions stated;
    private final Clock clock;

    FindingCommandController(Decisions decisions, StatedDecisions stated, Clock clock) {
        this.decisions = decisions;
        this.stated = stated;
        this.clock = clock;
    }

    @PostMapping("/actions")
    @Operation(summary = "Assign an action on a finding; the finding numbers it")
    ResponseEntity<Taken> assign(
            @PathVariable FindingId finding, @Valid @RequestBody AssignmentBody body, Asked asked) {
        var decision = body.decision(asked, clock);
        var receipt = decisions.take(new AssignAction(finding, decision, body.assignment(finding)), body, asked);
        return Answers.created("/api/actions/", receipt);
    }

    @PostMapping("/corrections")
    @Operation(summary = "Say that an event was recorded wrongly, and how it should have been; both stay visible")
    ResponseEntity<Taken> correct(
            @PathVariable FindingId finding, @Valid @RequestBody StatedCorrection body, Asked asked) {
        FindingCommand restated = null;
        if (body.as() != null && body.with() != null) {
            var said = stated.read(FindingDecisions.BY_PATH, body.as(), body.with(), null);
            restated = (FindingCommand) said.command(finding, said.decision(asked, clock));
        }
        var command = new CorrectFinding(
                finding, body.decision(asked, clock), body.corrects(), body.whatWasWrong(), restated);
        return Answers.recorded(decisions.take(command, body, asked));
    }
}
