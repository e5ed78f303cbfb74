package org.throughline.command.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;

/** Decisions on the policy over HTTP. */
@RestController
@RequestMapping("/api/policy")
@Tag(name = "Directory and policy")
class PolicyController {

    private final CommandDispatcher dispatcher;
    private final PolicyInTheLog policy;

    PolicyController(CommandDispatcher dispatcher, PolicyInTheLog policy) {
        this.dispatcher = dispatcher;
        this.policy = policy;
    }

    @PostMapping
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Adopt a policy from a day on; what is left out stays as it is")
    ResponseEntity<Taken> adopt(@Valid @RequestBody AdoptPolicy command, RequestContext request) {
        return dispatch(command, request);
    }

    @PostMapping("/reminders")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Adopt reminders from a day on; what is left out stays as it is")
    ResponseEntity<Taken> adopt(@Valid @RequestBody AdoptReminders command, RequestContext request) {
        return dispatch(command, request);
    }

    private ResponseEntity<Taken> dispatch(PolicyCommand command, RequestContext request) {
        var receipt = dispatcher.dispatch(new DecideOnPolicy(command, request));
        policy.latest(); // so that the next decision here is taken by it
        return Responses.recorded(receipt);
    }
}
