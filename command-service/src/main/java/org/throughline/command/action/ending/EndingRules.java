package org.throughline.command.action.ending;

import static org.throughline.command.Rule.ACTION_CAN_BE_REOPENED;
import static org.throughline.command.Rule.ACTION_IS_SIGNED_OFF;
import static org.throughline.command.Rule.CONDITIONS_ARE_MET;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.IMPACT_IS_SUSTAINED;
import static org.throughline.command.Rule.SUCCESSOR_IS_ANOTHER_ACTION;
import static org.throughline.command.Rule.SUCCESSOR_IS_ASSIGNED;
import static org.throughline.command.Rule.SUPERSEDED_OR_MERGED_ACTION_NAMES_ITS_SUCCESSOR;
import static org.throughline.command.Wording.day;
import static org.throughline.command.action.ActionStatusRules.found;
import static org.throughline.command.action.ActionStatusRules.isDecidedByAnOverseer;
import static org.throughline.command.action.ActionStatusRules.isNotClosed;
import static org.throughline.command.action.ActionStatusRules.isOpen;

import java.util.Objects;
import org.throughline.command.DecisionContext;
import org.throughline.command.RecordedStreams;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;

/** How an action may be closed, and reopened. */
public final class EndingRules {

    private EndingRules() {}

    public static void check(EndingEvent event, ActionState now, DecisionContext context) {
        isDecidedByAnOverseer(
                DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES,
                Objects.requireNonNull(event.authority()),
                now,
                context.board());
        switch (event) {
            case ActionClosed e -> check(e, now, context.streams());
            case ActionReopened e -> check(e, now);
        }
    }

    private static void check(ActionClosed event, ActionState now, RecordedStreams streams) {
        isNotClosed(now);
        if (event.reason().followsSignOff()) isFinished(event, now);
        else isOpen(now);
        var successor = event.successor();
        SUPERSEDED_OR_MERGED_ACTION_NAMES_ITS_SUCCESSOR.check(event.reason().hasSuccessor() == (successor != null));
        SUCCESSOR_IS_ANOTHER_ACTION.check(!event.actionId().equals(successor));
        SUCCESSOR_IS_ASSIGNED.check(
                successor == null || streams.hasBegun(event.effectiveOn(), successor.value(), ActionEvent.class),
                () -> "the action %s was not assigned by %s".formatted(successor, day(event.effectiveOn())));
    }

    private static void isFinished(ActionClosed event, ActionState now) {
        var signOff = ACTION_IS_SIGNED_OFF.checkPresent(now.assurance().signOff(), () -> found(now));
        CONDITIONS_ARE_MET.check(
                signOff.conditionsMet(),
                () -> "%d conditions of the sign-off are not met"
                        .formatted(signOff.conditions().stream()
                                .filter(condition -> !condition.met())
                                .count()));
        IMPACT_IS_SUSTAINED.check(
                event.reason() != ClosureReason.IMPACT_SUSTAINED || now.stage() == ActionStatus.SUSTAINED,
                () -> "%s, and not every sustained check has found that the change lasted".formatted(found(now)));
    }

    private static void check(ActionReopened event, ActionState now) {
        ACTION_CAN_BE_REOPENED.check(now.stage().compareTo(ActionStatus.VERIFIED) >= 0, () -> found(now));
        DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.check(
                !event.dueDate().isBefore(event.effectiveOn()),
                () -> "the new due date is before %s, the day it was decided on".formatted(day(event.effectiveOn())));
    }
}
