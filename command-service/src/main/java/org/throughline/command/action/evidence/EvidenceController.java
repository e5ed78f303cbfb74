package org.throughline.command.action.evidence;

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

/** Impact evidence of an action over HTTP. */
@RestController
@RequestMapping("/api/actions/{action}")
@Tag(name = "Decisions on actions")
class EvidenceController {

    private final CommandDispatcher dispatcher;

    EvidenceController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(RecordImpactEvidence.PATH)
    @Permit(reach = Reach.OWN_AGENCY)
    @Operation(summary = "Record a measurement of what the action changed; its strength is computed")
    ResponseEntity<Taken> recordImpactEvidence(
            @PathVariable ActionId action, @Valid @RequestBody RecordImpactEvidence command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }
}
