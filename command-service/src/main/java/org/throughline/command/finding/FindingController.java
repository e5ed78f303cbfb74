package org.throughline.command.finding;

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
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.FindingId;

/** Decisions on a finding over HTTP. */
@RestController
@RequestMapping("/api/findings/{finding}")
@Tag(name = "Decisions on findings: what the board makes of them")
class FindingController {

    private final CommandDispatcher dispatcher;

    FindingController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(DeclineFinding.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Decline the finding: no action can be agreed on it")
    ResponseEntity<Taken> decline(
            @PathVariable FindingId finding, @Valid @RequestBody DeclineFinding command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }

    @PostMapping(TakeUpFinding.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Take up a finding that was declined")
    ResponseEntity<Taken> takeUp(
            @PathVariable FindingId finding, @Valid @RequestBody TakeUpFinding command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }

    @PostMapping(ConfirmFindingImpact.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(
            summary =
                    "Confirm that what was done made a difference: every signed-off action has evidence of E3 or better")
    ResponseEntity<Taken> confirmImpact(
            @PathVariable FindingId finding, @Valid @RequestBody ConfirmFindingImpact command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }

    @PostMapping(AmendFinding.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Amend what the finding states")
    ResponseEntity<Taken> amend(
            @PathVariable FindingId finding, @Valid @RequestBody AmendFinding command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }

    @PostMapping(LinkFinding.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record which earlier findings this one repeats")
    ResponseEntity<Taken> link(
            @PathVariable FindingId finding, @Valid @RequestBody LinkFinding command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }
}
