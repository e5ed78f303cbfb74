package org.throughline.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.throughline.command.Rule.FINDING_FOLLOWS_ITS_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.Receipt;
import org.throughline.command.finding.Finding;
import org.throughline.command.review.ReviewCommand.RaiseFinding;
import org.throughline.command.review.ReviewCommand.RegisterReview;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;

/** Where learning comes from. It numbers the findings it accepts and starts each of them in the same unit of work. */
@Aggregate(commandTargetResolver = "expectedVersionTargetResolver")
public class Review {

    @AggregateIdentifier
    private ReviewId id;

    private LocalDate beganOn;
    private int findings;

    @SuppressWarnings("NullAway.Init")
    private Review() {} // Axon rebuilds a review from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Receipt handle(RegisterReview command, Clock clock) {
        var decision = command.decision();
        decision.isNotAheadOf(clock);
        apply(new ReviewRegistered(
                command.reviewId(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                command.kind(),
                command.reference(),
                command.title(),
                command.method(),
                command.commissionedBy(),
                command.period(),
                command.keyDates(),
                command.publication(),
                command.statedFindings(),
                command.statedActions()));
        return Receipt.of(command.reviewId(), 0);
    }

    @CommandHandler
    Receipt handle(RaiseFinding command, Clock clock) throws Exception {
        var decision = command.decision();
        decision.isNotAheadOf(clock);
        FINDING_FOLLOWS_ITS_REVIEW.holdsIf(!decision.effectiveOn().isBefore(beganOn));
        var finding = FindingId.of(id, findings + 1);
        apply(new FindingAccepted(id, decision.effectiveOn(), decision.authority(), decision.source(), finding));
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

    @EventSourcingHandler
    void on(ReviewEvent event) {
        switch (event) {
            case ReviewRegistered e -> {
                id = e.reviewId();
                beganOn = e.effectiveOn();
            }
            case FindingAccepted _ -> findings++;
        }
    }
}
