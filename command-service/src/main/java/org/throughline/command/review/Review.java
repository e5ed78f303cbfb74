package org.throughline.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.board.Board;
import org.throughline.command.Receipt;
import org.throughline.command.finding.Finding;
import org.throughline.command.review.ReviewCommand.CorrectReview;
import org.throughline.command.review.ReviewCommand.RaiseFinding;
import org.throughline.command.review.ReviewCommand.RegisterReview;
import org.throughline.events.ReviewId;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.review.ReviewEvent;

/**
 * Where learning comes from. It numbers the findings it accepts and starts each of them in the same unit of work.
 *
 * <p>What may be decided is in {@link ReviewRules}, what follows from it in
 * {@link org.throughline.domain.review.ReviewState}.
 */
@Aggregate(type = "Review", commandTargetResolver = "expectedVersionTargetResolver")
@SuppressWarnings("UnusedVariable") // Axon hands the members their commands
public class Review {

    @AggregateIdentifier
    private ReviewId id;

    private final ReviewStory story = new ReviewStory();

    @AggregateMember
    private final DecidesOnReview decisions = new DecidesOnReview(story);

    @AggregateMember
    private final DecidesOnPlan plan = new DecidesOnPlan(story);

    @SuppressWarnings("NullAway.Init")
    private Review() {} // Axon rebuilds a review from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Receipt handle(RegisterReview command, Clock clock) {
        command.decision().isNotAheadOf(clock);
        apply(command.registered());
        return Receipt.of(command.reviewId(), 0);
    }

    @CommandHandler
    Receipt handle(RaiseFinding command, Clock clock, Board board) throws Exception {
        story.decide(command, clock, board);
        var decision = command.decision();
        var finding = story.standing().findings().getLast().finding();
        createNew(
                Finding.class,
                () -> new Finding(new FindingRaised(
                        finding,
                        decision.effectiveOn(),
                        decision.authority(),
                        decision.source(),
                        command.kind(),
                        command.theme(),
                        command.statement(),
                        command.numberInSource(),
                        command.figures())));
        return Receipt.of(finding, 0);
    }

    @CommandHandler
    Receipt handle(CorrectReview command, Clock clock, Board board) {
        return story.correct(command, clock, board);
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        id = event.reviewId();
        story.on(event);
    }
}
