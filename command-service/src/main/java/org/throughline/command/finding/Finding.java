package org.throughline.command.finding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.FINDINGS_ANSWERED_ARE_OF_ONE_REVIEW;
import static org.throughline.command.Rule.FINDINGS_ANSWERED_ARE_RAISED;
import static org.throughline.command.Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.board.people.People;
import org.throughline.command.Receipt;
import org.throughline.command.action.Action;
import org.throughline.command.finding.FindingCommand.AssignAction;
import org.throughline.events.FindingId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.FindingRaised;

/**
 * A reasoned statement about practice, and the ledger of what was promised about it.
 *
 * <p>It agrees to an action and starts it in one unit of work, so nothing is ever promised on a finding that was not
 * raised. What may be decided is in {@link FindingRules}.
 */
@Aggregate(type = "Finding", commandTargetResolver = "expectedVersionTargetResolver")
@SuppressWarnings("UnusedVariable") // Axon hands the member its commands
public class Finding {

    @AggregateIdentifier
    private FindingId id;

    private final FindingStory story = new FindingStory();

    @AggregateMember
    private final DecidesOnFinding decisions = new DecidesOnFinding(story);

    @SuppressWarnings("NullAway.Init")
    private Finding() {} // Axon rebuilds a finding from its events

    /** Called by the review, which alone knows when it began and which number comes next. */
    @SuppressWarnings("NullAway.Init") // its first event sets the fields
    public Finding(FindingRaised raised) {
        apply(raised);
    }

    @CommandHandler
    Receipt handle(AssignAction command, Clock clock, Findings findings, People people) throws Exception {
        var decision = command.decision();
        var asked = command.assignment();
        var agreed = story.decided(command, clock, findings);
        ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED.holdsIf(asked.dueDate() != null || decision.source() != null);
        DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.holdsIf(
                asked.dueDate() == null || !asked.dueDate().isBefore(decision.effectiveOn()));
        for (var other : asked.alsoAnswers()) {
            FINDINGS_ANSWERED_ARE_OF_ONE_REVIEW.holdsIf(other.reviewId().equals(id.reviewId()));
            FINDINGS_ANSWERED_ARE_RAISED.holdsIf(findings.raised(other));
        }
        story.record(agreed);
        var action = story.standing().actions().getLast().action();
        var assigned = asked.on(action, decision, people);
        createNew(Action.class, () -> new Action(assigned));
        return Receipt.of(action, 0);
    }

    @EventSourcingHandler
    void on(FindingEvent event) {
        id = event.findingId();
        story.on(event);
    }
}
