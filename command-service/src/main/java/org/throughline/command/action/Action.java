package org.throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.CorrectableStream;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.command.action.alert.AlertEnds;
import org.throughline.command.action.ownership.EndCover;
import org.throughline.command.action.ownership.RecordOwnerLeft;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/**
 * One promise by a named owner, from the day it is agreed to its end.
 *
 * <p>A command makes the event, {@link ActionRules} check it, and {@link ActionState} is what follows from it.
 */
@Aggregate(type = "Action", commandTargetResolver = "expectedVersionTargetResolver")
public class Action {

    @AggregateIdentifier
    private ActionId id;

    private static final String LEFT = "they left";

    private final CorrectableStream<ActionEvent, ActionState> stream =
            new CorrectableStream<>(ActionState::of, ActionState::then);

    @SuppressWarnings("NullAway.Init")
    private Action() {} // Axon rebuilds an action from its events

    /**
     * Called by the finding, which alone knows when it was raised and which number comes next.
     *
     * @param duty the recurring duty that was agreed with it; null if it is owed once
     */
    @SuppressWarnings("NullAway.Init") // its first event sets the fields
    public Action(ActionAssigned assigned, @Nullable RecurringDutySet duty, DecisionContext context) {
        apply(assigned);
        if (duty == null) return;
        ActionRules.check(duty, ActionState.begun(new Recorded<>(assigned, 0, Instant.EPOCH)), context);
        apply(duty);
    }

    @CommandHandler
    Receipt handle(DecideOnAction message, DecisionContext everything, AgreementOfAction agreement) {
        var context = everything.seenBy(message.request().asker(), message.review());
        message.isOn(getVersion());
        var asker = message.request().asker();
        var command = message.command();
        return command instanceof CorrectAction correction
                ? correct(correction, asker, context, agreement)
                : decide(command, command.decision(asker, context.today()), context);
    }

    private Receipt decide(ActionCommand command, Decision decision, DecisionContext context) {
        var judged = new ActionJudge(stream).decided(command, decision, context);
        judged.forEach(each -> apply(each.event()));
        long version = getVersion() + 1 - judged.size();
        for (int i = 0; i < judged.size(); i++)
            AlertEnds.by(judged.get(i).event(), version + i, judged.get(i).latest(), stream::latest, context.today())
                    .ifPresent(end -> apply(end));
        return Receipt.of(id, version, getVersion());
    }

    private Receipt correct(CorrectAction command, Asker asker, DecisionContext context, AgreementOfAction agreement) {
        var events = command.events(stream, asker, context);
        long version = getVersion() + 1;
        events.forEach(event -> apply(event));
        if (events.getFirst() instanceof ActionEventCorrected correction
                && events.getLast() instanceof ActionAssigned assigned) agreement.follow(correction, assigned);
        return Receipt.of(id, version, getVersion());
    }

    private LocalDate agreedOn() {
        return stream.latest().promise().effectiveOn();
    }

    /**
     * Records that this person has left, if they owned the action for that agency on that day, were its second owner or covered for
     * its owner. Answers whether they did.
     */
    public boolean ownerLeaves(PersonId person, AgencyId agency, Decision decision, DecisionContext context) {
        var then = stream.stateOn(decision.effectiveOn());
        if (decision.effectiveOn().isBefore(then.promise().effectiveOn()) || then.closedOn() != null) return false;
        var ownership = then.ownership();
        var second = ownership.second();
        var cover = ownership.nextCover(decision.effectiveOn());
        boolean owns = is(person, agency, ownership.owner()) && then.vacancy() == null;
        boolean answers = second != null && is(person, agency, second.owner());
        boolean covers = cover != null && is(person, agency, cover.by());
        if (covers) decide(new EndCover(LEFT, null, null, null), decision, context);
        if (answers) {
            var released = new SecondOwnerReleased(
                    then.action(), decision.effectiveOn(), decision.authority(), decision.source(), LEFT);
            apply(stream.decided(decision.effectiveOn(), _ -> released, ActionJudge.rules(context))
                    .event());
        }
        if (owns) decide(new RecordOwnerLeft(null, null, null), decision, context);
        return owns || answers || covers;
    }

    /** By all that the directory has decided of identities, whenever that took effect. */
    private boolean is(PersonId person, AgencyId agency, @Nullable Participant named) {
        return named != null
                && stream.latest().ownership().identified(named).person().equals(person)
                && named.agency().equals(agency);
    }

    /** Records whom an identifier means on this action, as the directory has decided. */
    public void identify(PersonId was, PersonId is, Decision decision, String reason) {
        var day = decision.effectiveOn().isBefore(agreedOn()) ? agreedOn() : decision.effectiveOn();
        apply(new PersonIdentified(id, day, decision.authority(), decision.source(), was, is, reason));
    }

    /** Records what the watch found, unless the action has changed since. Returns whether it was recorded. */
    public boolean recordUnlessOvertaken(long version, Function<ActionState, ActionEvent> event) {
        if (getVersion() != version) return false;
        apply(event.apply(stream.latest()));
        return true;
    }

    /** Records what a committee was told, unless the action was closed since. Returns whether it was recorded. */
    public boolean recordIfOpen(Function<ActionState, ActionEvent> event) {
        var now = stream.latest();
        if (now.closedOn() != null) return false;
        apply(event.apply(now));
        return true;
    }

    /** Records a reminder, if its owner still has the action with that due date. Returns whether it was recorded. */
    public boolean recordIfDue(OwnerReminded reminder) {
        var now = stream.latest();
        boolean due = now.status().open()
                && now.status() != ActionStatus.ON_HOLD
                && now.vacancy() == null
                && now.ownership().isAnsweredBy(reminder.owner(), reminder.effectiveOn())
                && reminder.dueDate().equals(now.dueDates().current())
                && !now.alerts().reminded(reminder.owner(), reminder.dueDate(), reminder.daysBefore());
        if (due) apply(reminder);
        return due;
    }

    @EventSourcingHandler
    void on(ActionEvent event, @Timestamp Instant recordedAt, @MetaDataValue(Asker.USER) @Nullable String asker) {
        id = event.actionId();
        stream.on(
                event,
                recordedAt,
                ActionRules.isOfTheProgram(event) || Asker.PROGRAM.user().equals(asker));
    }
}
