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

/** The plan of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: the plan")
class PlanController {

    private final CommandDispatcher dispatcher;

    PlanController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(AgreePlan.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Agree the plan: all actions of the review")
    ResponseEntity<Taken> agree(
            @PathVariable ReviewId review, @Valid @RequestBody AgreePlan command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(AssessPlanImpact.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Judge what the whole plan changed in practice, systems and outcomes, and on which evidence")
    ResponseEntity<Taken> assessImpact(
            @PathVariable ReviewId review, @Valid @RequestBody AssessPlanImpact command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(SustainPlan.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record that the change has lasted")
    ResponseEntity<Taken> sustain(
            @PathVariable ReviewId review, @Valid @RequestBody SustainPlan command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(ClosePlan.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Close the plan")
    ResponseEntity<Taken> close(
            @PathVariable ReviewId review, @Valid @RequestBody ClosePlan command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
