package org.throughline.command.review;

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
import org.throughline.events.ReviewId;

/** Registration of reviews, and findings raised in them, over HTTP. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Decisions on reviews")
class ReviewController {

    private final CommandDispatcher dispatcher;

    ReviewController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @Permit(reach = Reach.READABLE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a review")
    ResponseEntity<Taken> register(@Valid @RequestBody RegisterReview command, RequestContext request) {
        var review = command.chosenOrGiven();
        var message = new DecideOnReview(review, command.under(review), request);
        return Responses.created("/api/reviews/", dispatcher.dispatch(message, command, request));
    }

    @PostMapping("/{review}/" + RaiseFinding.PATH)
    @Permit(reach = Reach.READABLE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Raise a finding in a review; the review numbers it")
    ResponseEntity<Taken> raise(
            @PathVariable ReviewId review, @Valid @RequestBody RaiseFinding command, RequestContext request) {
        return Responses.created("/api/findings/", dispatcher.dispatch(new DecideOnReview(review, command, request)));
    }
}
