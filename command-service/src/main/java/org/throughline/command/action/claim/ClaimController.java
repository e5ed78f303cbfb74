package org.throughline.command.action.claim;

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

/** Progress and completion claims of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions: completion")
class ClaimController {

    private final CommandDispatcher dispatcher;

    ClaimController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(RecordProgress.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record what changed; being noted at a meeting is not progress")
    ResponseEntity<Taken> progress(
            @PathVariable ActionId action, @Valid @RequestBody RecordProgress command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(AssessProgress.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record what somebody other than the lead agency says of progress before a claim")
    ResponseEntity<Taken> assess(
            @PathVariable ActionId action, @Valid @RequestBody AssessProgress command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(MarkActionComplete.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Claim completion, with the day the work was finished and what shows it")
    ResponseEntity<Taken> complete(
            @PathVariable ActionId action, @Valid @RequestBody MarkActionComplete command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(WithdrawClaim.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Withdraw the claim before it is answered")
    ResponseEntity<Taken> withdraw(
            @PathVariable ActionId action, @Valid @RequestBody WithdrawClaim command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping(VerifyCompletion.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(
            summary =
                    "Accept the claim, in whole or in part, or refuse it, on behalf of another agency than the lead agency")
    ResponseEntity<Taken> verify(
            @PathVariable ActionId action, @Valid @RequestBody VerifyCompletion command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
