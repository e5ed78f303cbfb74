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

/** Oversight of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews/{review}")
@Tag(name = "Decisions on reviews: oversight")
class ReviewOversightController {

    private final CommandDispatcher dispatcher;

    ReviewOversightController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping(DelegateOversightOfReview.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Delegate oversight of the review and its plan to another committee")
    ResponseEntity<Taken> delegate(
            @PathVariable ReviewId review,
            @Valid @RequestBody DelegateOversightOfReview command,
            RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }

    @PostMapping(ReturnOversightOfReview.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Give oversight back to a committee that had delegated it")
    ResponseEntity<Taken> giveBack(
            @PathVariable ReviewId review,
            @Valid @RequestBody ReturnOversightOfReview command,
            RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
