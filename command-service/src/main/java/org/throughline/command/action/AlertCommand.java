package org.throughline.command.action;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/** What people may ask in answer to an alert, beside the decisions on an action that answer one too. */
public sealed interface AlertCommand extends ActionCommand {

    /** Says that the alert has been seen, which gives time, and is no answer. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record AcknowledgeAlert(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            @Nullable String note) implements AlertCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            var day = decision.effectiveOn();
            return new AlertAcknowledged(
                    actionId,
                    day,
                    decision.source(),
                    now.ownership().leadAgency(),
                    note,
                    atHand.policy().on(day).ladder().answerBy(EscalationStep.AGENCY_LEAD, day));
        }
    }

    /** Asks for a later due date, which only a committee gives. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record RequestMoreTime(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, LocalDate until, String reason)
            implements AlertCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new MoreTimeRequested(actionId, decision.effectiveOn(), decision.source(), until, reason);
        }
    }

    /** Leaves the due date as it is. */
    @MayAsk({SECRETARY, CHAIR})
    record RefuseMoreTime(@TargetAggregateIdentifier ActionId actionId, Decision decision, String reason)
            implements AlertCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new MoreTimeRefused(
                    actionId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
        }
    }
}
