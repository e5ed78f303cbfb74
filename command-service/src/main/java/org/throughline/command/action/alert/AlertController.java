package org.throughline.command.action.alert;

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

/** Answers to an alert about an action over HTTP, beside the other decisions that answer one. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: alerts")
class AlertController {

    private final CommandDispatcher dispatcher;

    AlertController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(AcknowledgeAlert.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Acknowledge the alert; this gives time, once, and is not an answer")
    ResponseEntity<Taken> acknowledge(
            @PathVariable ActionId action, @Valid @RequestBody AcknowledgeAlert command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(RequestMoreTime.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Ask for a later due date; a committee grants it with due-date, or refuses")
    ResponseEntity<Taken> moreTime(
            @PathVariable ActionId action, @Valid @RequestBody RequestMoreTime command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(RefuseMoreTime.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Refuse the request for more time")
    ResponseEntity<Taken> refuseMoreTime(
            @PathVariable ActionId action, @Valid @RequestBody RefuseMoreTime command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
