package org.throughline.command.review.commissioning;

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

/** Criteria and notifications of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: commissioning")
class CommissioningController {

    private final CommandDispatcher dispatcher;

    CommissioningController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(DecideCriteria.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(
            summary = "Record whether the criteria for a statutory review were met, by whom that was decided, and why")
    ResponseEntity<Taken> decideCriteria(
            @PathVariable ReviewId review, @Valid @RequestBody DecideCriteria command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(NotifyNationalBody.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record that a national body was notified, on the day this takes effect")
    ResponseEntity<Taken> notify(
            @PathVariable ReviewId review, @Valid @RequestBody NotifyNationalBody command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
