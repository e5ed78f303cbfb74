package org.throughline.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_REVIEW;
import static org.throughline.command.Rule.REVIEW_IS_NEW;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.command.finding.Finding;
import org.throughline.domain.Asker;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.CorrectionReason;
import org.throughline.events.ReviewId;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;

/** Where learning comes from. It numbers the findings it accepts, and starts each of them in the same unit of work. */
@Aggregate(type = "Review", commandTargetResolver = "expectedVersionTargetResolver")
public class Review {

    @AggregateIdentifier
    private ReviewId id;

    private final CorrectableStream<ReviewEvent, ReviewState> stream =
            new CorrectableStream<>(ReviewState::of, ReviewState::then, ReviewEvent::getClass);

    @SuppressWarnings("NullAway.Init")
    Review() {} // Axon rebuilds a review from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(DecideOnReview message, DecisionContext context) throws Exception {
        var asker = message.request().asker();
        var command = message.command();
        if (!(command instanceof RegisterReview)) message.isOn(stream.isEmpty() ? null : getVersion());
        var decision = command.decision(asker, context.today());
        decision.isNotAheadOf(context.today());
        if (command instanceof RegisterReview registration) return register(registration.registered(decision));
        if (command instanceof CorrectReview correction) return correct(correction, decision, asker, context);
        var event = decide(command, decision, context);
        if (command instanceof RaiseFinding raising && event instanceof FindingAccepted accepted)
            return start(raising.raised(accepted.findingId(), decision));
        return Receipt.of(id, getVersion());
    }

    private Receipt register(ReviewRegistered registered) {
        REVIEW_IS_NEW.check(stream.isEmpty());
        apply(registered);
        return Receipt.of(id, 0);
    }

    private ReviewEvent decide(ReviewCommand command, Decision decision, DecisionContext context) {
        var judged = stream.decided(
                decision.effectiveOn(),
                then -> command instanceof RaiseFinding raising
                        ? raising.accepted(stream.latest(), decision)
                        : command.event(then, decision, context),
                rules(context));
        command.checkOthers(judged.before(), decision, context);
        apply(judged.event());
        return judged.event();
    }

    private static Receipt start(FindingRaised raised) throws Exception {
        createNew(Finding.class, () -> new Finding(raised));
        return Receipt.of(raised.findingId(), 0);
    }

    private Receipt correct(CorrectReview command, Decision decision, Asker asker, DecisionContext context) {
        var corrected = stream.corrected(
                command.correction().corrects(), restatement(command.restated(), asker, context), rules(context));
        FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID.check(
                !(corrected.wrong().event() instanceof FindingAccepted));
        corrected.takesEffectOn(decision.effectiveOn(), NOTHING_PRECEDES_THE_REVIEW);
        if (corrected.isFirst())
            corrected.alsoCheck(first -> ReviewRules.checkFirst(first, stream.latest(), context.streams()));
        var restated = command.restated();
        if (restated != null && corrected.isMoved())
            restated.checkOthers(corrected.before(), restated.decision(asker, context.today()), context);
        var correction = new ReviewEventCorrected(
                id,
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                corrected.wrong().version(),
                CorrectionReason.NOT_STATED,
                command.correction().whatWasWrong(),
                corrected.restatedBy());
        long version = getVersion() + 1;
        corrected.events(correction).toList().forEach(event -> apply(event));
        return Receipt.of(id, version, getVersion());
    }

    private static @Nullable Restatement<ReviewEvent, ReviewState> restatement(
            @Nullable ReviewCommand restated, Asker asker, DecisionContext context) {
        if (restated == null) return null;
        var decision = restated.decision(asker, context.today());
        decision.isNotAheadOf(context.today());
        return new Restatement<>(decision.effectiveOn(), (then, _) -> restated.event(then, decision, context));
    }

    private static BiConsumer<ReviewEvent, ReviewState> rules(DecisionContext context) {
        return (event, then) -> ReviewRules.check(event, then, context.board());
    }

    @EventSourcingHandler
    void on(ReviewEvent event, @Timestamp Instant recordedAt) {
        id = event.reviewId();
        stream.on(event, recordedAt, false);
    }
}
