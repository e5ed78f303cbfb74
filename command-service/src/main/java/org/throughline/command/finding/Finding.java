package org.throughline.command.finding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.CorrectableStream;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.command.action.Action;
import org.throughline.domain.Asker;
import org.throughline.domain.review.FindingState;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;

/**
 * A reasoned statement about practice, and the actions that were agreed on it.
 *
 * <p>It agrees to an action and starts it in one unit of work, so that no action is ever agreed on a finding that was not
 * raised.
 */
@Aggregate(type = "Finding", commandTargetResolver = "expectedVersionTargetResolver")
public class Finding {

    @AggregateIdentifier
    private FindingId id;

    private final CorrectableStream<FindingEvent, FindingState> stream =
            new CorrectableStream<>(FindingState::of, FindingState::then);

    @SuppressWarnings("NullAway.Init")
    private Finding() {} // Axon rebuilds a finding from its events

    /** Called by the review, which alone knows when it began and which number comes next. */
    @SuppressWarnings("NullAway.Init") // its first event sets the fields
    public Finding(FindingRaised raised) {
        apply(raised);
    }

    @CommandHandler
    Receipt handle(DecideOnFinding message, DecisionContext everything, AcceptanceOfFinding acceptance)
            throws Exception {
        var context = everything.seenBy(message.request().asker(), message.review());
        message.isOn(getVersion());
        var asker = message.request().asker();
        var command = message.command();
        if (command instanceof CorrectFinding correction) return correct(correction, asker, context, acceptance);
        var decision = command.decision(asker, context.today());
        var event = decide(command, decision, context);
        if (command instanceof AssignAction assignment && event instanceof ActionAgreed agreed)
            return start(assignment, agreed.actionId(), decision, context);
        return Receipt.of(id, getVersion());
    }

    private FindingEvent decide(FindingCommand command, Decision decision, DecisionContext context) {
        var judged = new FindingJudge(stream).decided(command, decision, context);
        apply(judged.event());
        return judged.event();
    }

    private static Receipt start(AssignAction assignment, ActionId action, Decision decision, DecisionContext context)
            throws Exception {
        var assigned = assignment.assigned(action, decision, context);
        var duty = assignment.duty(assigned);
        createNew(Action.class, () -> new Action(assigned, duty, context));
        return Receipt.of(action, 0, duty == null ? 0 : 1);
    }

    private Receipt correct(
            CorrectFinding command, Asker asker, DecisionContext context, AcceptanceOfFinding acceptance) {
        var events = command.events(stream, asker, context);
        long version = getVersion() + 1;
        events.forEach(event -> apply(event));
        if (events.getFirst() instanceof FindingEventCorrected correction
                && events.getLast() instanceof FindingRaised raised) acceptance.follow(correction, raised);
        return Receipt.of(id, version, getVersion());
    }

    /** Corrects the agreement of an action as its assignment was corrected. */
    void follow(ActionEventCorrected correction, ActionAssigned assigned, DecisionContext context) {
        CorrectedAgreement.events(stream, correction, assigned, context).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(FindingEvent event, @Timestamp Instant recordedAt) {
        id = event.findingId();
        stream.on(event, recordedAt, false);
    }
}
