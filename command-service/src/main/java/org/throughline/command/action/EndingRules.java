package org.throughline.command.action;

import static org.throughline.command.Rule.ACTION_CAN_BE_REOPENED;
import static org.throughline.command.Rule.ACTION_IS_SIGNED_OFF;
import static org.throughline.command.Rule.CONDITIONS_ARE_MET;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.IMPACT_IS_SUSTAINED;
import static org.throughline.command.Rule.NOTHING_OF_A_SIGN_OFF_PRECEDES_IT;
import static org.throughline.command.Rule.REOPENING_FOLLOWS_WHAT_IT_REOPENS;
import static org.throughline.command.Rule.SUCCESSOR_IS_ANOTHER_ACTION;
import static org.throughline.command.Rule.SUCCESSOR_IS_ASSIGNED;
import static org.throughline.command.Rule.SUCCESSOR_STANDS_FOR_WHAT_IS_SUPERSEDED_OR_MERGED;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.action.Verification;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;

/** How an action may end, and how it may return. */
record EndingRules(AtHand atHand, ActionState now) {

    void allow(EndingEvent event) {
        DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES.holdsIf(
                ActionRules.oversees(Objects.requireNonNull(event.authority()), now, atHand));
        switch (event) {
            case ActionClosed e -> allow(e);
            case ActionReopened e -> {
                ACTION_CAN_BE_REOPENED.holdsIf(now.stage().compareTo(ActionStatus.VERIFIED) >= 0);
                REOPENING_FOLLOWS_WHAT_IT_REOPENS.holdsIf(
                        endings().noneMatch(day -> e.effectiveOn().isBefore(day)));
                DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.holdsIf(!e.dueDate().isBefore(e.effectiveOn()));
            }
        }
    }

    private void allow(ActionClosed event) {
        ActionRules.isNotClosed(now);
        if (event.reason().followsSignOff()) isFinished(event);
        else ActionRules.isOpen(now);
        var successor = event.successor();
        SUCCESSOR_STANDS_FOR_WHAT_IS_SUPERSEDED_OR_MERGED.holdsIf(event.reason().hasSuccessor() == (successor != null));
        SUCCESSOR_IS_ANOTHER_ACTION.holdsIf(!event.actionId().equals(successor));
        SUCCESSOR_IS_ASSIGNED.holdsIf(successor == null || atHand.actions().assigned(successor));
    }

    private void isFinished(ActionClosed event) {
        var signOff = now.assurance().signOff();
        ACTION_IS_SIGNED_OFF.holdsIf(signOff != null);
        CONDITIONS_ARE_MET.holdsIf(signOff == null || signOff.conditionsMet());
        NOTHING_OF_A_SIGN_OFF_PRECEDES_IT.holdsIf(
                signOff == null || !event.effectiveOn().isBefore(signOff.on()));
        IMPACT_IS_SUSTAINED.holdsIf(
                event.reason() != ClosureReason.IMPACT_SUSTAINED || now.stage() == ActionStatus.SUSTAINED);
    }

    private Stream<LocalDate> endings() {
        return Stream.of(
                        Stream.ofNullable(now.assurance().verification()).map(Verification::on),
                        Stream.ofNullable(now.assurance().signOff()).map(SignOff::on),
                        Stream.ofNullable(now.signedOff()).map(EventReference::on),
                        Stream.ofNullable(now.closedOn()))
                .flatMap(days -> days);
    }
}
