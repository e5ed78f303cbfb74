package org.throughline.command.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.FindingId;

/** Actions agreed on a finding over HTTP. */
@RestController
@RequestMapping("/api/findings/{finding}")
@Tag(name = "Decisions on findings")
class AssignmentController {

    private final CommandDispatcher dispatcher;

    AssignmentController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(AssignAction.PATH)
    @Permit(reach = Reach.READABLE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Assign an action on a finding; the finding numbers it")
    ResponseEntity<Taken> assign(
            @PathVariable FindingId finding, @Valid @RequestBody AssignAction command, RequestContext request) {
        return Responses.created("/api/actions/", dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }
}
