package org.throughline.command.action.timing;

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

/** Holds of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: milestones and holds")
class HoldController {

    private final CommandDispatcher dispatcher;

    HoldController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(HoldAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Put the action on hold, with a reason, an authority and a day to review it")
    ResponseEntity<Taken> hold(
            @PathVariable ActionId action, @Valid @RequestBody HoldAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ExtendHold.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Keep the hold, and name the next day to review it")
    ResponseEntity<Taken> reviewHold(
            @PathVariable ActionId action, @Valid @RequestBody ExtendHold command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ReleaseHold.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Release the hold")
    ResponseEntity<Taken> releaseHold(
            @PathVariable ActionId action, @Valid @RequestBody ReleaseHold command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
