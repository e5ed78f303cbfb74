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
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.CheckResult;

/** What people may ask about a sign-off once it is taken. */
public sealed interface AssuranceCommand extends ActionCommand {

    /**
     * Says that a condition of the sign-off is met.
     *
     * @param condition its place among them, from 1
     */
    @MayAsk({SECRETARY, CHAIR})
    record MeetCondition(@TargetAggregateIdentifier ActionId actionId, Decision decision, int condition, String how)
            implements AssuranceCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ConditionMet(
                    actionId, decision.effectiveOn(), decision.authority(), decision.source(), condition, how);
        }
    }

    @MayAsk({SECRETARY, CHAIR})
    record RevokeSignOff(@TargetAggregateIdentifier ActionId actionId, Decision decision, String reason)
            implements AssuranceCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new SignOffRevoked(
                    actionId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
        }
    }

    /**
     * Tells what a scheduled check has found.
     *
     * @param dueOn the day it was scheduled for
     */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record RecordSustainedCheck(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            LocalDate dueOn,
            CheckResult result,
            String observed,
            @Nullable StatedEvidence evidence)
            implements AssuranceCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new SustainedCheckRecorded(
                    actionId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    dueOn,
                    result,
                    observed,
                    evidence == null ? null : evidence.in(atHand.people()));
        }
    }

    /** Leaves the action as it is, although a check has proposed to reopen it. */
    @MayAsk({SECRETARY, CHAIR})
    record DeclineReopening(@TargetAggregateIdentifier ActionId actionId, Decision decision, String reason)
            implements AssuranceCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ReopeningDeclined(
                    actionId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
        }
    }
}
