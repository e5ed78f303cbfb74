package org.throughline.command.action.ownership;

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

/** Oversight of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: owners and oversight")
class OversightController {

    private final CommandDispatcher dispatcher;

    OversightController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(DelegateOversight.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Delegate oversight to another committee")
    ResponseEntity<Taken> delegate(
            @PathVariable ActionId action, @Valid @RequestBody DelegateOversight command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ReturnOversight.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Give oversight back to a committee that had delegated it")
    ResponseEntity<Taken> giveBack(
            @PathVariable ActionId action, @Valid @RequestBody ReturnOversight command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
