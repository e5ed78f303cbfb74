package org.throughline.command.action.signoff;

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

/** Sign-offs of an action, their conditions and their sustained checks over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: sign-off")
class SignOffController {

    private final CommandDispatcher dispatcher;

    SignOffController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(SignOffAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Sign a verified action off, at a meeting, under a minute")
    ResponseEntity<Taken> signOff(
            @PathVariable ActionId action, @Valid @RequestBody SignOffAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(MeetCondition.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record that a condition of the sign-off is met")
    ResponseEntity<Taken> meetCondition(
            @PathVariable ActionId action, @Valid @RequestBody MeetCondition command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(RevokeSignOff.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Revoke the sign-off")
    ResponseEntity<Taken> revoke(
            @PathVariable ActionId action, @Valid @RequestBody RevokeSignOff command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(RecordSustainedCheck.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record what a scheduled check has found")
    ResponseEntity<Taken> check(
            @PathVariable ActionId action, @Valid @RequestBody RecordSustainedCheck command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(DeclineReopening.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Leave the action as it is, although a check proposed to reopen it")
    ResponseEntity<Taken> declineReopening(
            @PathVariable ActionId action, @Valid @RequestBody DeclineReopening command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
