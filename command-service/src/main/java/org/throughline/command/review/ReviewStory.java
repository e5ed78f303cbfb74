package org.throughline.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.WHAT_BEGAN_ANOTHER_STORY_IS_CORRECTED_THERE;

import java.time.Clock;
import org.throughline.board.Board;
import org.throughline.command.Receipt;
import org.throughline.command.RecordedStory;
import org.throughline.command.review.ReviewCommand.CorrectReview;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;

/** What has been recorded of one review so far, and how the next decision is taken on it. */
class ReviewStory {

    private final RecordedStory<ReviewEvent, ReviewState> told = new RecordedStory<>(ReviewState::of);

    /** Records what is asked for, unless a rule speaks against it. */
    Receipt decide(ReviewCommand command, Clock clock, Board board) {
        return record(decided(command, clock, board));
    }

    /** The event that is to be recorded: no rule of the review itself speaks against it. */
    ReviewEvent decided(ReviewCommand command, Clock clock, Board board) {
        command.decision().isNotAheadOf(clock);
        var event = command.event(standing());
        new ReviewRules(board).allow(event, standing());
        return event;
    }

    Receipt record(ReviewEvent event) {
        apply(event);
        return Receipt.of(event.reviewId(), getVersion());
    }

    Receipt correct(CorrectReview command, Clock clock, Board board) {
        command.decision().isNotAheadOf(clock);
        var restated = command.restated();
        if (restated != null) restated.decision().isNotAheadOf(clock);
        var corrected = told.corrected(
                command.corrects(), restated == null ? null : restated::event, new ReviewRules(board)::allow);
        WHAT_BEGAN_ANOTHER_STORY_IS_CORRECTED_THERE.holdsIf(!(corrected.wrong().event() instanceof FindingAccepted));
        var decision = command.decision();
        var correction = new ReviewEventCorrected(
                standing().review(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                corrected.wrong().version(),
                command.whatWasWrong(),
                corrected.restatedBy());
        new ReviewRules(board).allow(correction, standing());
        corrected.events(correction).toList().forEach(event -> apply(event));
        return Receipt.of(standing().review(), getVersion());
    }

    void on(ReviewEvent event) {
        told.on(event);
    }

    ReviewState standing() {
        return told.standing();
    }
}
