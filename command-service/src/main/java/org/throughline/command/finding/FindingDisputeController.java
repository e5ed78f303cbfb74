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

/** Disputes about a finding over HTTP. */
@RestController
@RequestMapping("/api/findings/{finding}")
@Tag(name = "Decisions on findings: disputes")
class FindingDisputeController {

    private final CommandDispatcher dispatcher;

    FindingDisputeController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(DisputeFinding.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Open a dispute about the finding, with the position of each agency")
    ResponseEntity<Taken> dispute(
            @PathVariable FindingId finding, @Valid @RequestBody DisputeFinding command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }

    @PostMapping(ResolveFindingDispute.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record how the dispute ended")
    ResponseEntity<Taken> resolve(
            @PathVariable FindingId finding,
            @Valid @RequestBody ResolveFindingDispute command,
            RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }
}
