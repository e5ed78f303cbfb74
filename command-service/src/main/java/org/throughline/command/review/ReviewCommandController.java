package org.throughline.command.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.StatedCorrection;
import org.throughline.command.decision.StatedDecisions;
import org.throughline.command.finding.NewFinding;
import org.throughline.command.review.ReviewCommand.CorrectReview;
import org.throughline.command.review.ReviewCommand.RaiseFinding;
import org.throughline.events.ReviewId;

/** The write side of a review over HTTP: register one, raise a finding in it, correct what was recorded. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Decisions on reviews")
class ReviewCommandController {

    private final Decisions decisions;
    private final StatedDecisions stated;
    private final Clock clock;

    ReviewCommandController(Decisions decisions, StatedDecisions stated, Clock clock) {
        this.decisions = decisions;
        this.stated = stated;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Register a review")
    ResponseEntity<Taken> register(@Valid @RequestBody Registration body, Asked asked) {
        var receipt = decisions.take(body.register(body.decision(asked, clock)), body, asked);
        return Answers.created("/api/reviews/", receipt);
    }

    @PostMapping("/{review}/findings")
    @Operation(summary = "Raise a finding in a review; the review numbers it")
    ResponseEntity<Taken> raise(@PathVariable ReviewId review, @Valid @RequestBody NewFinding body, Asked asked) {
        var receipt = decisions.take(
                new RaiseFinding(
                        review,
                        body.decision(asked, clock),
                        body.kind(),
                        body.theme(),
                        body.statement(),
                        body.numberInSource(),
                        body.countedFigures()),
                body,
                asked);
        return Answers.created("/api/findings/", receipt);
    }

    @PostMapping("/{review}/corrections")
    @Operation(summary = "Say that an event was recorded wrongly, and how it should have been; both stay visible")
    ResponseEntity<Taken> correct(
            @PathVariable ReviewId review, @Valid @RequestBody StatedCorrection body, Asked asked) {
        ReviewCommand restated = null;
        if (body.as() != null && body.with() != null) {
            var said = stated.read(ReviewDecisions.BY_PATH, body.as(), body.with(), null);
            restated = (ReviewCommand) said.command(review, said.decision(asked, clock));
        }
        var command =
                new CorrectReview(review, body.decision(asked, clock), body.corrects(), body.whatWasWrong(), restated);
        return Answers.recorded(decisions.take(command, body, asked));
    }
}
