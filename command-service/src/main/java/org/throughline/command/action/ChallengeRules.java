package org.throughline.command.action;

import static org.throughline.command.Rule.ANSWER_FOLLOWS_THE_ESCALATION;
import static org.throughline.command.Rule.DISPUTE_IS_OPEN;
import static org.throughline.command.Rule.DISPUTE_IS_THE_ONLY_ONE_OPEN;
import static org.throughline.command.Rule.EACH_AGENCY_HOLDS_ONE_POSITION;
import static org.throughline.command.Rule.ESCALATION_GOES_UP;
import static org.throughline.command.Rule.ESCALATION_WAITS_FOR_THIS_ANSWER;
import static org.throughline.command.Rule.NOTHING_OF_A_DISPUTE_PRECEDES_IT;

import java.time.LocalDate;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.dispute.Position;

/** What may be said about an action without changing it. */
record ChallengeRules(ActionState now) {

    void allow(ChallengeEvent event) {
        ActionRules.isNotClosed(now);
        switch (event) {
            case ActionNoted _, ConcernRecorded _ -> {}
            case ActionEscalated e -> {
                var waiting = now.challenges().waiting();
                ESCALATION_GOES_UP.holdsIf(waiting == null || e.to().compareTo(waiting.to()) > 0);
            }
            case EscalationAnswered e -> {
                var waiting = now.challenges().waiting();
                ESCALATION_WAITS_FOR_THIS_ANSWER.holdsIf(waiting != null && waiting.to() == e.by());
                ANSWER_FOLLOWS_THE_ESCALATION.holdsIf(
                        waiting == null || !e.effectiveOn().isBefore(waiting.on()));
            }
            case DisputeOpened e -> {
                DISPUTE_IS_THE_ONLY_ONE_OPEN.holdsIf(!now.challenges().disputed());
                EACH_AGENCY_HOLDS_ONE_POSITION.holdsIf(
                        e.positions().stream().map(Position::agency).distinct().count()
                                == e.positions().size());
            }
            case PositionStated e -> followsTheDispute(e.effectiveOn());
            case DisputeResolved e -> followsTheDispute(e.effectiveOn());
        }
    }

    private void followsTheDispute(LocalDate on) {
        var dispute = now.challenges().disputes().stream().filter(Dispute::open).findFirst();
        DISPUTE_IS_OPEN.holdsIf(dispute.isPresent());
        NOTHING_OF_A_DISPUTE_PRECEDES_IT.holdsIf(
                dispute.isEmpty() || !on.isBefore(dispute.get().on()));
    }
}
