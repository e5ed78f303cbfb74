package org.throughline.command.review.hold;

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

/** Holds of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: holds")
class ReviewHoldController {

    private final CommandDispatcher dispatcher;

    ReviewHoldController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(HoldReview.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Put the review on hold, and every action of it")
    ResponseEntity<Taken> hold(
            @PathVariable ReviewId review, @Valid @RequestBody HoldReview command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(ExtendHoldOfReview.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Keep the hold, and name the next day to review it")
    ResponseEntity<Taken> reviewHold(
            @PathVariable ReviewId review, @Valid @RequestBody ExtendHoldOfReview command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(ReleaseHoldOfReview.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Release the hold")
    ResponseEntity<Taken> releaseHold(
            @PathVariable ReviewId review, @Valid @RequestBody ReleaseHoldOfReview command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
