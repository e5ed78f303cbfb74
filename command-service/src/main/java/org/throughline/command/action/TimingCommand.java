package org.throughline.command.action;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.hold.HoldReason;

/** What people may ask about the time an action has, beside its due date. */
public sealed interface TimingCommand extends ActionCommand {

    @MayAsk({SECRETARY, AGENCY_LEAD})
    record SetMilestone(@TargetAggregateIdentifier ActionId actionId, Decision decision, String what, LocalDate dueOn)
            implements TimingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new MilestoneSet(
                    actionId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    now.forecast().milestones().size() + 1,
                    what,
                    dueOn);
        }
    }

    @MayAsk({SECRETARY, AGENCY_LEAD})
    record MoveMilestone(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, int number, LocalDate dueOn, String reason)
            implements TimingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new MilestoneMoved(
                    actionId, decision.effectiveOn(), decision.authority(), decision.source(), number, dueOn, reason);
        }
    }

    @MayAsk({SECRETARY, AGENCY_LEAD})
    record ReachMilestone(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            int number,
            @Nullable String note) implements TimingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new MilestoneReached(actionId, decision.effectiveOn(), decision.source(), number, note);
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return now.ownership().agencies();
        }
    }

    @MayAsk({SECRETARY, CHAIR})
    record HoldAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            HoldReason reason,
            String explanation,
            LocalDate reviewBy)
            implements TimingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionHeld(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    reason,
                    explanation,
                    reviewBy);
        }
    }

    @MayAsk({SECRETARY, CHAIR})
    record ReviewHold(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, LocalDate reviewBy, String explanation)
            implements TimingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new HoldReviewed(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    reviewBy,
                    explanation);
        }
    }

    @MayAsk({SECRETARY, CHAIR})
    record ReleaseHold(@TargetAggregateIdentifier ActionId actionId, Decision decision, String explanation)
            implements TimingCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new HoldReleased(
                    actionId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), explanation);
        }
    }
}
