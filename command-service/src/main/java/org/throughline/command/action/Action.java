package org.throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.Decision;
import org.throughline.command.Receipt;
import org.throughline.command.action.ActionCommand.CorrectAction;
import org.throughline.command.action.ActionCommand.RebaselineAction;
import org.throughline.command.action.ActionCommand.RecordImpactEvidence;
import org.throughline.command.action.ActionCommand.RecordProgress;
import org.throughline.command.action.ActionCommand.SignOffAction;
import org.throughline.command.action.OwnershipCommand.RecordOwnerLeft;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.AlertEvent.OwnerReminded;

/**
 * One promise by a named owner, from the day it is agreed to its end.
 *
 * <p>What may be decided is in {@link ActionRules}, what follows from it in
 * {@link org.throughline.domain.action.ActionState}. The decisions themselves are taken here and, by what they are about, in
 * the parts beside.
 */
@Aggregate(type = "Action", commandTargetResolver = "expectedVersionTargetResolver")
@SuppressWarnings("UnusedVariable") // Axon hands the members their commands
public class Action {

    @AggregateIdentifier
    private ActionId id;

    private final Story story = new Story();

    @AggregateMember
    private final DecidesOnClaims claims = new DecidesOnClaims(story);

    @AggregateMember
    private final DecidesOnOwnership ownership = new DecidesOnOwnership(story);

    @AggregateMember
    private final DecidesOnTiming timing = new DecidesOnTiming(story);

    @AggregateMember
    private final DecidesOnAssurance assurance = new DecidesOnAssurance(story);

    @AggregateMember
    private final DecidesOnEnding ending = new DecidesOnEnding(story);

    @AggregateMember
    private final DecidesOnChallenge challenge = new DecidesOnChallenge(story);

    @AggregateMember
    private final DecidesOnAlerts alerts = new DecidesOnAlerts(story);

    @SuppressWarnings("NullAway.Init")
    private Action() {} // Axon rebuilds an action from its events

    /** Called by the finding, which alone knows when it was raised and which number comes next. */
    @SuppressWarnings("NullAway.Init") // its first event sets the fields
    public Action(ActionAssigned assigned) {
        apply(assigned);
    }

    @CommandHandler
    Receipt handle(RecordProgress command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RebaselineAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(SignOffAction command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(RecordImpactEvidence command, Clock clock, AtHand atHand) {
        return story.decide(command, clock, atHand);
    }

    @CommandHandler
    Receipt handle(CorrectAction command, Clock clock, AtHand atHand) {
        return story.correct(command, clock, atHand);
    }

    /** Says that this person has left, if it is they who owe it for that agency; answers whether it is. */
    boolean ownerLeaves(PersonId owner, AgencyId agency, Decision decision, Clock clock, AtHand atHand) {
        var now = story.standing();
        var owed = now.ownership().owner();
        boolean owes = owed.person().equals(owner)
                && owed.agency().equals(agency)
                && now.vacancy() == null
                && now.closedOn() == null;
        if (owes) story.decide(new RecordOwnerLeft(id, decision), clock, atHand);
        return owes;
    }

    /** Records what the watch found, unless something was recorded since it looked. Returns whether it was recorded. */
    boolean recordUnlessOvertaken(long version, Function<ActionState, ActionEvent> event) {
        return story.recordUnlessOvertaken(version, event);
    }

    /** Records a reminder, if its owner still owes the action on its date. Returns whether it was recorded. */
    boolean recordIfOwed(OwnerReminded reminder) {
        return story.recordIfOwed(reminder);
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        id = event.actionId();
        story.on(event);
    }
}
