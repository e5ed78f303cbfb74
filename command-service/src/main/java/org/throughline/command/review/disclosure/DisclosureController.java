package org.throughline.command.review.disclosure;

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

/** Reporting restrictions and publication of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: who may read them")
class DisclosureController {

    private final CommandDispatcher dispatcher;

    DisclosureController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(RestrictReporting.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Impose a reporting restriction; it does not stop the clock")
    ResponseEntity<Taken> restrict(
            @PathVariable ReviewId review, @Valid @RequestBody RestrictReporting command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(ExtendRestriction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Keep the reporting restriction, name the next day to review it, and change its readers")
    ResponseEntity<Taken> extend(
            @PathVariable ReviewId review, @Valid @RequestBody ExtendRestriction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(LiftRestriction.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Lift the reporting restriction in force")
    ResponseEntity<Taken> lift(
            @PathVariable ReviewId review, @Valid @RequestBody LiftRestriction command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(DecidePublication.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Decide that the report is published, withheld for a reason, or not published")
    ResponseEntity<Taken> publish(
            @PathVariable ReviewId review, @Valid @RequestBody DecidePublication command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
