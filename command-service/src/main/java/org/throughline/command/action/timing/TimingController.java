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

/** The due date and the milestones of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: milestones and holds")
class TimingController {

    private final CommandDispatcher dispatcher;

    TimingController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(RebaselineAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Rebaseline: replace the due date by a committee's decision")
    ResponseEntity<Taken> rebaseline(
            @PathVariable ActionId action, @Valid @RequestBody RebaselineAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(SetRecurringDuty.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Make the action a recurring duty, or give the duty another rhythm")
    ResponseEntity<Taken> setRecurringDuty(
            @PathVariable ActionId action, @Valid @RequestBody SetRecurringDuty command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(AnswerOccurrence.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record that an occurrence of the recurring duty was done or missed")
    ResponseEntity<Taken> answerOccurrence(
            @PathVariable ActionId action, @Valid @RequestBody AnswerOccurrence command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(EndRecurringDuty.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "End the recurring duty; what fell due before stays owed")
    ResponseEntity<Taken> endRecurringDuty(
            @PathVariable ActionId action, @Valid @RequestBody EndRecurringDuty command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(SetMilestone.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Set a milestone")
    ResponseEntity<Taken> setMilestone(
            @PathVariable ActionId action, @Valid @RequestBody SetMilestone command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(MoveMilestone.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Move a milestone; the due date of the action stays")
    ResponseEntity<Taken> moveMilestone(
            @PathVariable ActionId action, @Valid @RequestBody MoveMilestone command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ReachMilestone.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record that a milestone is reached")
    ResponseEntity<Taken> reachMilestone(
            @PathVariable ActionId action, @Valid @RequestBody ReachMilestone command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
