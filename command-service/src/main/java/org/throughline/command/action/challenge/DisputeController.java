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

/** Disputes about an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: challenge")
class DisputeController {

    private final CommandDispatcher dispatcher;

    DisputeController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(OpenDispute.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Open a dispute between agencies")
    ResponseEntity<Taken> dispute(
            @PathVariable ActionId action, @Valid @RequestBody OpenDispute command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(StatePosition.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "State the position of an agency in the dispute")
    ResponseEntity<Taken> position(
            @PathVariable ActionId action, @Valid @RequestBody StatePosition command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ResolveDispute.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "End the dispute")
    ResponseEntity<Taken> resolve(
            @PathVariable ActionId action, @Valid @RequestBody ResolveDispute command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
