package org.throughline.command.action;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.NamedPerson;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;

/** What people may ask about who owes the work, who helps with it, and which committee looks on. */
public sealed interface OwnershipCommand extends ActionCommand {

    /** Gives the promise to another owner. */
    @MayAsk({SECRETARY, CHAIR})
    record ReassignAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            NamedPerson owner,
            String reason,
            @Nullable String handoverNote)
            implements OwnershipCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionReassigned(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    now.ownership().owner(),
                    owner.in(atHand.people()),
                    reason,
                    handoverNote);
        }
    }

    /** Says that the owner has left, and leaves the promise with nobody. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record RecordOwnerLeft(@TargetAggregateIdentifier ActionId actionId, Decision decision)
            implements OwnershipCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new OwnerLeft(
                    actionId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    now.ownership().owner());
        }
    }

    /** Answers "not ours" for the lead agency. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record DeclineAssignment(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, AgencyId agency, String reason)
            implements OwnershipCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new AssignmentDeclined(actionId, decision.effectiveOn(), decision.source(), agency, reason);
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return List.of(agency);
        }
    }

    /**
     * Says whether a contributing agency agrees to its part.
     *
     * @param refusal why it does not; null agrees
     */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record AnswerContribution(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            AgencyId agency,
            @Nullable String refusal) implements OwnershipCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return refusal == null
                    ? new ContributionAccepted(actionId, decision.effectiveOn(), decision.source(), agency)
                    : new ContributionDeclined(actionId, decision.effectiveOn(), decision.source(), agency, refusal);
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return List.of(agency);
        }
    }

    /** Hands oversight on to another committee. */
    @MayAsk({SECRETARY, CHAIR})
    record DelegateOversight(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, CommitteeId to, String reason)
            implements OwnershipCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new OversightDelegated(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    now.oversight().current(),
                    to,
                    reason);
        }
    }

    /** Gives oversight back to a committee that had handed it on. */
    @MayAsk({SECRETARY, CHAIR})
    record ReturnOversight(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, CommitteeId to, String reason)
            implements OwnershipCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new OversightReturned(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    now.oversight().current(),
                    to,
                    reason);
        }
    }
}
