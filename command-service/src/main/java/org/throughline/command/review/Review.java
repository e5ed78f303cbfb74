package org.throughline.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.REVIEW_IS_NEW;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.CorrectableStream;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.command.finding.Finding;
import org.throughline.domain.Asker;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;

/** Where learning comes from. It numbers the findings it accepts, and starts each of them in the same unit of work. */
@Aggregate(type = "Review", commandTargetResolver = "expectedVersionTargetResolver")
public class Review {

    @AggregateIdentifier
    private ReviewId id;

    private final CorrectableStream<ReviewEvent, ReviewState> stream =
            new CorrectableStream<>(ReviewState::of, ReviewState::then);

    @SuppressWarnings("NullAway.Init")
    Review() {} // Axon rebuilds a review from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(DecideOnReview message, DecisionContext everything) throws Exception {
        var context = everything.seenBy(message.request().asker(), message.review());
        var asker = message.request().asker();
        var command = message.command();
        if (!(command instanceof RegisterReview)) message.isOn(stream.isEmpty() ? null : getVersion());
        var decision = command.decision(asker, context.today());
        if (command instanceof RegisterReview registration) return register(registration, decision, context);
        if (command instanceof CorrectReview correction) return correct(correction, asker, context);
        long before = getVersion();
        var event = decide(command, decision, context);
        if (command instanceof RaiseFinding raising && event instanceof FindingAccepted accepted)
            return start(raising.raised(accepted.findingId(), decision));
        return Receipt.of(id, before + 1, getVersion());
    }

    private Receipt register(RegisterReview command, Decision decision, DecisionContext context) {
        decision.isNotAheadOf(context.today());
        REVIEW_IS_NEW.check(stream.isEmpty());
        apply(command.registered(decision));
        var restriction = command.followedBy();
        if (restriction != null) decide(restriction, restriction.decision(decision.asker(), context.today()), context);
        return Receipt.of(id, 0, getVersion());
    }

    private ReviewEvent decide(ReviewCommand command, Decision decision, DecisionContext context) {
        var judged = new ReviewJudge(stream).decided(command, decision, context);
        judged.forEach(each -> apply(each.event()));
        return judged.getFirst().event();
    }

    private static Receipt start(FindingRaised raised) throws Exception {
        createNew(Finding.class, () -> new Finding(raised));
        return Receipt.of(raised.findingId(), 0);
    }

    private Receipt correct(CorrectReview command, Asker asker, DecisionContext context) {
        var events = command.events(stream, asker, context);
        long version = getVersion() + 1;
        events.forEach(event -> apply(event));
        return Receipt.of(id, version, getVersion());
    }

    /** Corrects the acceptance of a finding as its raising was corrected. */
    void follow(FindingEventCorrected correction, FindingRaised raised, DecisionContext context) {
        CorrectedAcceptance.events(stream, correction, raised, context).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(ReviewEvent event, @Timestamp Instant recordedAt) {
        id = event.reviewId();
        stream.on(event, recordedAt, false);
    }
}
