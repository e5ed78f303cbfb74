package org.throughline.command.action;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.NamedPerson;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;

/** What people may ask about completion: claim it, take the claim back, answer it. */
public sealed interface ClaimCommand extends ActionCommand {

    /** Claims completion on the day the decision takes effect. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record MarkActionComplete(@TargetAggregateIdentifier ActionId actionId, Decision decision, String evidence)
            implements ClaimCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionMarkedComplete(actionId, decision.effectiveOn(), decision.source(), evidence);
        }
    }

    /** Takes the claim back before it is answered. */
    @MayAsk({SECRETARY, AGENCY_LEAD})
    record WithdrawClaim(@TargetAggregateIdentifier ActionId actionId, Decision decision, String reason)
            implements ClaimCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ClaimWithdrawn(actionId, decision.effectiveOn(), decision.source(), reason);
        }
    }

    /** Answers the claim. */
    @MayAsk({SECRETARY, AGENCY_LEAD, CHAIR})
    record VerifyCompletion(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            NamedPerson verifier,
            String method,
            Answer answer)
            implements ClaimCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            var by = verifier.in(atHand.people());
            return switch (answer) {
                case Answer.Accepted _ ->
                    new CompletionVerified(
                            actionId, decision.effectiveOn(), decision.authority(), decision.source(), by, method);
                case Answer.AcceptedInPart part ->
                    new CompletionAcceptedInPart(
                            actionId,
                            decision.effectiveOn(),
                            decision.authority(),
                            decision.source(),
                            by,
                            method,
                            part.accepted(),
                            part.outstanding());
                case Answer.Refused refused ->
                    new CompletionRefused(
                            actionId,
                            decision.effectiveOn(),
                            decision.authority(),
                            decision.source(),
                            by,
                            method,
                            refused.reason());
            };
        }

        /** A lead verifies for the own agency, which is never the lead agency of the action. */
        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return List.of(verifier.agency());
        }
    }
}
