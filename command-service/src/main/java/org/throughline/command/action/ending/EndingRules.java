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

import java.util.HashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.DecisionContext;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.ActionId;
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
            case ActionClosed e -> check(e, now, context);
            case ActionReopened e -> check(e, now);
        }
    }

    private static void check(ActionClosed event, ActionState now, DecisionContext context) {
        isNotClosed(now);
        if (event.reason().followsSignOff()) isFinished(event, now);
        else isOpen(now);
        var successor = event.successor();
        SUPERSEDED_OR_MERGED_ACTION_NAMES_ITS_SUCCESSOR.check(event.reason().hasSuccessor() == (successor != null));
        SUCCESSOR_IS_ANOTHER_ACTION.check(!event.actionId().equals(successor));
        SUCCESSOR_IS_ASSIGNED.check(
                successor == null
                        || context.streams().hasBegun(event.effectiveOn(), successor.value(), ActionEvent.class),
                () -> "the successor was not assigned by %s".formatted(day(event.effectiveOn())));
        if (successor != null) doesNotComeBack(event.actionId(), successor, context);
    }

    /** Otherwise two promises that are merged into each other would both end, and nobody would keep either. */
    private static void doesNotComeBack(ActionId closed, ActionId successor, DecisionContext context) {
        var passed = new HashSet<ActionId>();
        @Nullable ActionId next = successor;
        while (next != null && passed.add(next)) {
            var ended = next;
            next = successor(ended, context);
            SUCCESSOR_IS_ANOTHER_ACTION.check(
                    !closed.equals(next),
                    () -> "the action %s was closed, and %s takes its place".formatted(ended, closed));
        }
    }

    /** As recorded today, whatever day the decision is of: an end dated back must not slip past. */
    private static @Nullable ActionId successor(ActionId action, DecisionContext context) {
        var events = context.streams().effectiveBy(context.today(), action.value(), ActionEvent.class);
        var closure = events.isEmpty() ? null : ActionState.of(events).ending().closure();
        return closure == null ? null : closure.successor();
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
