package org.throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.ALERTS_ARE_NOT_CORRECTED;
import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.throughline.command.Receipt;
import org.throughline.command.RecordedStory;
import org.throughline.command.action.ActionCommand.CorrectAction;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.OwnerReminded;

/** What has been recorded of one action so far, how it stands by that, and how the next decision is taken on it. */
class Story {

    private final RecordedStory<ActionEvent, ActionState> told = new RecordedStory<>(ActionState::of);

    /** Records what is asked for, unless a rule speaks against it. */
    Receipt decide(ActionCommand command, Clock clock, AtHand atHand) {
        var now = standing();
        command.decision().isNotAheadOf(clock);
        var asker = command.decision().asker();
        LEAD_ACTS_FOR_THE_OWN_AGENCY.holdsIf(
                asker.agency() == null || command.speaksFor(now).contains(asker.agency()));
        var event = command.event(now, atHand);
        new ActionRules(atHand).allow(event, now);
        apply(event);
        AlertEnds.by(event, getVersion(), now, LocalDate.now(clock)).ifPresent(end -> apply(end));
        return Receipt.of(now.action(), getVersion());
    }

    Receipt correct(CorrectAction command, Clock clock, AtHand atHand) {
        var decision = command.decision();
        decision.isNotAheadOf(clock);
        var restated = command.restated();
        if (restated != null) restated.decision().isNotAheadOf(clock);
        var rules = new ActionRules(atHand);
        ALERTS_ARE_NOT_CORRECTED.holdsIf(!told.isRecorded(
                command.corrects(), event -> event instanceof AlertEvent && !(event instanceof AlertAcknowledged)));
        var corrected = told.corrected(
                command.corrects(), restated == null ? null : then -> restated.event(then, atHand), rules::allow);
        if (corrected.wrong().version() == 0 && corrected.right() != null) rules.allowAsFirst(corrected.right());
        var correction = new ActionEventCorrected(
                standing().action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                corrected.wrong().version(),
                command.whatWasWrong(),
                corrected.restatedBy());
        corrected.events(correction).toList().forEach(event -> apply(event));
        return Receipt.of(standing().action(), getVersion());
    }

    /** Records what the watch found, unless something was recorded since it looked. Returns whether it was recorded. */
    boolean recordUnlessOvertaken(long version, Function<ActionState, ActionEvent> event) {
        if (getVersion() != version) return false;
        apply(event.apply(standing()));
        return true;
    }

    /** Records a reminder, if its owner still owes the action on its date. Returns whether it was recorded. */
    boolean recordIfOwed(OwnerReminded reminder) {
        var now = standing();
        boolean owed = now.status().open()
                && now.status() != ActionStatus.ON_HOLD
                && now.vacancy() == null
                && now.ownership().owner().person().equals(reminder.owner())
                && reminder.dueDate().equals(now.dueDates().current())
                && !now.alerts().reminded(reminder.dueDate(), reminder.daysBefore());
        if (owed) apply(reminder);
        return owed;
    }

    void on(ActionEvent event) {
        told.on(event);
    }

    ActionState standing() {
        return told.standing();
    }
}
