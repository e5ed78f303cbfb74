package org.throughline.command.action.challenge;

import static org.throughline.command.Rule.COMMITTEE_ANSWERS_UNDER_ITS_OWN_MINUTE;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.DISPUTE_IS_OPEN;
import static org.throughline.command.Rule.DISPUTE_IS_THE_ONLY_ONE_OPEN;
import static org.throughline.command.Rule.ESCALATION_GOES_UP;
import static org.throughline.command.Rule.ESCALATION_WAITS_FOR_THIS_ANSWER;
import static org.throughline.command.Wording.day;
import static org.throughline.command.Wording.words;
import static org.throughline.command.action.ActionStatusRules.isDecidedByAnOverseer;
import static org.throughline.command.action.ActionStatusRules.isNotClosed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.PositionBody;
import org.throughline.command.action.ActionStatusRules;
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
import org.throughline.events.action.EscalationStep;

/** What may be said about an action without changing it. */
public final class ChallengeRules {

    private ChallengeRules() {}

    public static void check(ChallengeEvent event, ActionState now, Board board) {
        isNotClosed(now);
        switch (event) {
            case ActionNoted _, ConcernRecorded _ -> {}
            case ActionEscalated e -> {
                var waiting = now.challenges().waiting();
                ESCALATION_GOES_UP.check(
                        waiting == null || e.to().compareTo(waiting.to()) > 0,
                        () -> "the matter has waited for the %s since %s"
                                .formatted(
                                        words(Objects.requireNonNull(waiting).to()),
                                        day(Objects.requireNonNull(waiting).on())));
            }
            case EscalationAnswered e -> {
                var waiting = ESCALATION_WAITS_FOR_THIS_ANSWER.checkPresent(
                        now.challenges().waiting(), () -> "no escalation waits for an answer");
                ESCALATION_WAITS_FOR_THIS_ANSWER.check(
                        waiting.to() == e.by(),
                        () -> "the matter waits for the %s, not for the %s"
                                .formatted(words(waiting.to()), words(e.by())));
                isOfTheCommittee(e, now, board);
            }
            case DisputeOpened e -> {
                var open = open(now);
                DISPUTE_IS_THE_ONLY_ONE_OPEN.check(
                        open == null,
                        () -> "a dispute has been open since %s"
                                .formatted(day(Objects.requireNonNull(open).on())));
                PositionBody.eachAgencyHoldsOne(e.positions());
            }
            case PositionStated _ -> isDisputed(now);
            case DisputeResolved e -> {
                isDisputed(now);
                isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, e.authority(), now, board);
            }
        }
    }

    private static void isDisputed(ActionState now) {
        DISPUTE_IS_OPEN.check(open(now) != null, () -> "no dispute about the action is open");
    }

    /** A committee or the Board speaks by its minutes. */
    private static void isOfTheCommittee(EscalationAnswered event, ActionState now, Board board) {
        if (event.by() == EscalationStep.AGENCY_LEAD) return;
        var authority = COMMITTEE_ANSWERS_UNDER_ITS_OWN_MINUTE.checkPresent(
                event.authority(), () -> "the answer of the %s names no minute".formatted(words(event.by())));
        if (event.by() == EscalationStep.BOARD)
            COMMITTEE_ANSWERS_UNDER_ITS_OWN_MINUTE.check(
                    board.isTheBoard(authority.committee()),
                    () -> "%s is not the Board".formatted(authority.committee()));
        else ActionStatusRules.isDecidedByAnOverseer(COMMITTEE_ANSWERS_UNDER_ITS_OWN_MINUTE, authority, now, board);
    }

    private static @Nullable Dispute open(ActionState now) {
        return now.challenges().disputes().stream()
                .filter(Dispute::open)
                .findFirst()
                .orElse(null);
    }
}
