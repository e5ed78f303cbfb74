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

/** Owners and contributors of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: owners and oversight")
class OwnershipController {

    private final CommandDispatcher dispatcher;

    OwnershipController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(ReassignAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Give the action to another owner, with a reason and a handover note")
    ResponseEntity<Taken> reassign(
            @PathVariable ActionId action, @Valid @RequestBody ReassignAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(RecordOwnerLeft.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record that the owner has left; the action has no owner until another one follows")
    ResponseEntity<Taken> ownerLeft(
            @PathVariable ActionId action, @Valid @RequestBody RecordOwnerLeft command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(NameSecondOwner.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Name a second owner, who answers beside the owner")
    ResponseEntity<Taken> secondOwner(
            @PathVariable ActionId action, @Valid @RequestBody NameSecondOwner command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ReleaseSecondOwner.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Release the second owner")
    ResponseEntity<Taken> noSecondOwner(
            @PathVariable ActionId action, @Valid @RequestBody ReleaseSecondOwner command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(ArrangeCover.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Arrange who covers for the owner during leave; reminders go to them then")
    ResponseEntity<Taken> cover(
            @PathVariable ActionId action, @Valid @RequestBody ArrangeCover command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(EndCover.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "End a cover before its last day")
    ResponseEntity<Taken> endCover(
            @PathVariable ActionId action, @Valid @RequestBody EndCover command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(DeclineAssignment.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Answer \"not ours\" for the lead agency")
    ResponseEntity<Taken> notOurs(
            @PathVariable ActionId action, @Valid @RequestBody DeclineAssignment command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(AnswerContribution.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Accept or decline a contributing agency's part")
    ResponseEntity<Taken> contribution(
            @PathVariable ActionId action, @Valid @RequestBody AnswerContribution command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
