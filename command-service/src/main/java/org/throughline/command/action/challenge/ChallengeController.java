package org.throughline.command.action.challenge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RequestContext;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.ActionId;

/** Notes, concerns and escalations of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: challenge")
class ChallengeController {

    private final CommandDispatcher dispatcher;

    ChallengeController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(NoteAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record that a meeting noted the action; this is not progress")
    ResponseEntity<Taken> note(
            @PathVariable ActionId action, @Valid @RequestBody NoteAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(RecordConcern.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record a challenge")
    ResponseEntity<Taken> concern(
            @PathVariable ActionId action, @Valid @RequestBody RecordConcern command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(EscalateAction.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Escalate the matter")
    ResponseEntity<Taken> escalate(
            @PathVariable ActionId action, @Valid @RequestBody EscalateAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(AnswerEscalation.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Answer an escalation")
    ResponseEntity<Taken> answer(
            @PathVariable ActionId action, @Valid @RequestBody AnswerEscalation command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
