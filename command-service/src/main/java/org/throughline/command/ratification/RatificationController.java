package org.throughline.command.ratification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RequestContext;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.command.finding.DecideOnFinding;
import org.throughline.command.review.DecideOnReview;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;

/** What meetings make of chair's actions, over HTTP. */
@RestController
class RatificationController {

    private static final String SUMMARY = "Ratify or reverse a chair's action, at a meeting, under a minute";
    private static final String DESCRIPTION =
            "A reversal marks the chair's action and changes nothing else: what takes its place is a decision of its own,"
                    + " for instance another due date. Send it as well.";

    private final CommandDispatcher dispatcher;

    RatificationController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/api/actions/{action}/" + RatifyChairsAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Tag(name = "Decisions on actions")
    @Operation(operationId = "ratifyDecisionOnAction", summary = SUMMARY, description = DESCRIPTION)
    ResponseEntity<Taken> ratify(
            @PathVariable ActionId action, @Valid @RequestBody RatifyChairsAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnAction(action, command, request)));
    }

    @PostMapping("/api/findings/{finding}/" + RatifyChairsAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Tag(name = "Decisions on findings")
    @Operation(operationId = "ratifyDecisionOnFinding", summary = SUMMARY, description = DESCRIPTION)
    ResponseEntity<Taken> ratify(
            @PathVariable FindingId finding, @Valid @RequestBody RatifyChairsAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnFinding(finding, command, request)));
    }

    @PostMapping("/api/reviews/{review}/" + RatifyChairsAction.PATH)
    @Permit(reach = Reach.READABLE)
    @Tag(name = "Decisions on reviews")
    @Operation(operationId = "ratifyDecisionOnReview", summary = SUMMARY, description = DESCRIPTION)
    ResponseEntity<Taken> ratify(
            @PathVariable ReviewId review, @Valid @RequestBody RatifyChairsAction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
