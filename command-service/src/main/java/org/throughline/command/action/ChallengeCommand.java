package org.throughline.command.action;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.dispute.DisputeOutcome;
import org.throughline.events.dispute.DisputedMatter;
import org.throughline.events.dispute.Position;

/** What people may say about an action without changing it. */
public sealed interface ChallengeCommand extends ActionCommand {

    /** Keeps that a meeting looked at the action and noted it. */
    @MayAsk({SECRETARY, CHAIR})
    record NoteAction(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            @Nullable String note) implements ChallengeCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionNoted(
                    actionId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), note);
        }
    }

    @MayAsk({SECRETARY, AGENCY_LEAD, CHAIR})
    record RecordConcern(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            @Nullable AgencyId raisedBy,
            String concern)
            implements ChallengeCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ConcernRecorded(
                    actionId, decision.effectiveOn(), decision.authority(), decision.source(), raisedBy, concern);
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return raisedBy == null ? List.of() : List.of(raisedBy);
        }
    }

    /** Moves the matter up. By when it has to be answered follows from the ladder in force. */
    @MayAsk({SECRETARY, AGENCY_LEAD, CHAIR})
    record EscalateAction(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, EscalationStep to, String reason)
            implements ChallengeCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new ActionEscalated(
                    actionId,
                    decision.effectiveOn(),
                    decision.authority(),
                    decision.source(),
                    to,
                    reason,
                    atHand.policy().on(decision.effectiveOn()).ladder().answerBy(to, decision.effectiveOn()));
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return now.ownership().agencies();
        }
    }

    @MayAsk({SECRETARY, AGENCY_LEAD, CHAIR})
    record AnswerEscalation(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            EscalationStep by,
            String answer,
            boolean settled)
            implements ChallengeCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new EscalationAnswered(
                    actionId, decision.effectiveOn(), decision.authority(), decision.source(), by, answer, settled);
        }
    }

    @MayAsk({SECRETARY, AGENCY_LEAD})
    record OpenDispute(
            @TargetAggregateIdentifier ActionId actionId,
            Decision decision,
            DisputedMatter matter,
            List<Position> positions)
            implements ChallengeCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new DisputeOpened(
                    actionId, decision.effectiveOn(), decision.authority(), decision.source(), matter, positions);
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return positions.stream().map(Position::agency).toList();
        }
    }

    @MayAsk({SECRETARY, AGENCY_LEAD})
    record StatePosition(@TargetAggregateIdentifier ActionId actionId, Decision decision, Position position)
            implements ChallengeCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new PositionStated(actionId, decision.effectiveOn(), decision.source(), position);
        }

        @Override
        public List<AgencyId> speaksFor(ActionState now) {
            return List.of(position.agency());
        }
    }

    @MayAsk({SECRETARY, CHAIR})
    record ResolveDispute(
            @TargetAggregateIdentifier ActionId actionId, Decision decision, DisputeOutcome outcome, String resolution)
            implements ChallengeCommand {

        @Override
        public ActionEvent event(ActionState now, AtHand atHand) {
            return new DisputeResolved(
                    actionId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    outcome,
                    resolution);
        }
    }
}
