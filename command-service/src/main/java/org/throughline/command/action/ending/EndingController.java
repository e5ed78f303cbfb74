package org.throughline.command.action.ending;

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

/** Closure and reopening of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: closure and reopening")
class EndingController {

    private final CommandDispatcher dispatcher;

    EndingController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(CloseAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Close the action, with a reason")
    ResponseEntity<Taken> close(
            @PathVariable ActionId action, @Valid @RequestBody CloseAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ReopenAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Reopen the action, with a cause and a new due date")
    ResponseEntity<Taken> reopen(
            @PathVariable ActionId action, @Valid @RequestBody ReopenAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
