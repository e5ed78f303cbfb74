package org.throughline.command.review;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.throughline.board.Board;
import org.throughline.command.Receipt;
import org.throughline.command.review.CommissioningCommand.DecideCriteria;
import org.throughline.command.review.CommissioningCommand.DelegateOversightOfReview;
import org.throughline.command.review.CommissioningCommand.NotifyNationalBody;
import org.throughline.command.review.CommissioningCommand.ReturnOversightOfReview;
import org.throughline.command.review.OpennessCommand.DecidePublication;
import org.throughline.command.review.OpennessCommand.LiftRestriction;
import org.throughline.command.review.OpennessCommand.RestrictReporting;
import org.throughline.command.review.ReviewHoldCommand.HoldReview;
import org.throughline.command.review.ReviewHoldCommand.ReleaseHoldOfReview;
import org.throughline.command.review.ReviewHoldCommand.ReviewHoldOfReview;

/** The part of a review that is about what keeps it, who may read it, how it came to be and who looks on. */
class DecidesOnReview {

    private final ReviewStory story;

    DecidesOnReview(ReviewStory story) {
        this.story = story;
    }

    @CommandHandler
    Receipt handle(HoldReview command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(ReviewHoldOfReview command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(ReleaseHoldOfReview command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(RestrictReporting command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(LiftRestriction command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(DecidePublication command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(DecideCriteria command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(NotifyNationalBody command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(DelegateOversightOfReview command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }

    @CommandHandler
    Receipt handle(ReturnOversightOfReview command, Clock clock, Board board) {
        return story.decide(command, clock, board);
    }
}
