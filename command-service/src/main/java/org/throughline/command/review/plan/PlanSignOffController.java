package org.throughline.command.review.plan;

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
import org.throughline.command.review.DecideOnReview;
import org.throughline.events.ReviewId;

/** Sign-offs of the plan of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: sign-off of the plan")
class PlanSignOffController {

    private final CommandDispatcher dispatcher;

    PlanSignOffController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(SignOffPlan.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Sign the whole plan off, once each of its actions is signed off or closed")
    ResponseEntity<Taken> signOff(
            @PathVariable ReviewId review, @Valid @RequestBody SignOffPlan command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(MeetPlanCondition.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(
            summary =
                    "Record how a condition of the sign-off was met, under the minute of a committee that oversees the review")
    ResponseEntity<Taken> meetCondition(
            @PathVariable ReviewId review, @Valid @RequestBody MeetPlanCondition command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(RevokePlanSignOff.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Revoke the sign-off; the plan is still agreed")
    ResponseEntity<Taken> revoke(
            @PathVariable ReviewId review, @Valid @RequestBody RevokePlanSignOff command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
