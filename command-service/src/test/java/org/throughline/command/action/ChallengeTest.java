package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Rule;
import org.throughline.command.action.ChallengeCommand.AnswerEscalation;
import org.throughline.command.action.ChallengeCommand.EscalateAction;
import org.throughline.command.action.ChallengeCommand.NoteAction;
import org.throughline.command.action.ChallengeCommand.OpenDispute;
import org.throughline.command.action.ChallengeCommand.RecordConcern;
import org.throughline.command.action.ChallengeCommand.ResolveDispute;
import org.throughline.command.action.ChallengeCommand.StatePosition;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.dispute.DisputeOutcome;
import org.throughline.events.dispute.DisputedMatter;
import org.throughline.events.dispute.Position;

/** What is said of an action without changing it. */
class ChallengeTest extends Acting {

    static final Position OURS = new Position(NUTH, "it is the council's"), THEIRS = new Position(CSC, "it is not");
    static final DisputeOpened DISPUTED =
            new DisputeOpened(ACTION, OCTOBER_5, null, null, DisputedMatter.OWNER, List.of(OURS));

    ChallengeTest() {
        super(ASSIGNED);
    }

    @Test
    void a_meeting_notes_it() {
        records(
                new NoteAction(ACTION, decided(OCTOBER_5), null),
                new ActionNoted(ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, null));
    }

    @Test
    void anybody_of_the_board_challenges_and_a_lead_does_for_the_own_agency() {
        records(
                new RecordConcern(ACTION, said(LEAD_OF_NUTH, OCTOBER_5), NUTH, "slow"),
                new ConcernRecorded(ACTION, OCTOBER_5, null, null, NUTH, "slow"));
        refuses(
                new RecordConcern(ACTION, said(LEAD_OF_NUTH, OCTOBER_5), CSC, "slow"),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refuses(
                new RecordConcern(ACTION, said(LEAD_OF_NUTH, OCTOBER_5), null, "slow"),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
    }

    @Test
    void it_is_moved_up_step_by_step_and_each_step_has_its_clock() {
        records(escalate(EscalationStep.AGENCY_LEAD), escalated(EscalationStep.AGENCY_LEAD, 14));
        recordsAfter(
                escalated(EscalationStep.AGENCY_LEAD, 14),
                escalate(EscalationStep.OVERSEEING_COMMITTEE),
                escalated(EscalationStep.OVERSEEING_COMMITTEE, 28));
        for (var step : List.of(EscalationStep.AGENCY_LEAD, EscalationStep.OVERSEEING_COMMITTEE))
            refusesAfter(escalated(EscalationStep.OVERSEEING_COMMITTEE, 28), escalate(step), Rule.ESCALATION_GOES_UP);
    }

    @Test
    void an_escalation_is_answered_by_the_step_it_waits_at() {
        var escalated = escalated(EscalationStep.AGENCY_LEAD, 14);
        var answered = new EscalationAnswered(
                ACTION, NOVEMBER_14, null, null, EscalationStep.AGENCY_LEAD, "a second trainer", true);
        recordsAfter(escalated, answer(LEAD_OF_CSC, EscalationStep.AGENCY_LEAD), answered);
        refusesAfter(escalated, answer(SECRETARY, EscalationStep.BOARD), Rule.ESCALATION_WAITS_FOR_THIS_ANSWER);
        refuses(answer(SECRETARY, EscalationStep.BOARD), Rule.ESCALATION_WAITS_FOR_THIS_ANSWER);
        refusesAfter(
                escalated,
                new AnswerEscalation(
                        ACTION, said(SECRETARY, OCTOBER_5), EscalationStep.AGENCY_LEAD, "before it was asked", true),
                Rule.ANSWER_FOLLOWS_THE_ESCALATION);
    }

    @Test
    void agencies_disagree_formally_one_matter_at_a_time() {
        records(new OpenDispute(ACTION, said(LEAD_OF_NUTH, OCTOBER_5), DisputedMatter.OWNER, List.of(OURS)), DISPUTED);
        refuses(
                new OpenDispute(ACTION, said(SECRETARY, OCTOBER_5), DisputedMatter.OWNER, List.of(OURS, OURS)),
                Rule.EACH_AGENCY_HOLDS_ONE_POSITION);
        refusesAfter(
                DISPUTED,
                new OpenDispute(ACTION, said(SECRETARY, OCTOBER_20), DisputedMatter.CLAIM, List.of(THEIRS)),
                Rule.DISPUTE_IS_THE_ONLY_ONE_OPEN);
    }

    @Test
    void positions_are_stated_until_the_dispute_is_resolved() {
        recordsAfter(
                DISPUTED,
                new StatePosition(ACTION, said(LEAD_OF_CSC, OCTOBER_20), THEIRS),
                new PositionStated(ACTION, OCTOBER_20, null, THEIRS));
        refuses(new StatePosition(ACTION, said(LEAD_OF_CSC, OCTOBER_20), THEIRS), Rule.DISPUTE_IS_OPEN);
        recordsAfter(
                DISPUTED,
                new ResolveDispute(ACTION, decided(NOVEMBER_14), DisputeOutcome.NOT_UPHELD, "it stays"),
                new DisputeResolved(
                        ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, DisputeOutcome.NOT_UPHELD, "it stays"));
        refusesAfter(
                DISPUTED,
                new ResolveDispute(
                        ACTION, decided(OCTOBER_5.minusDays(1)), DisputeOutcome.UPHELD, "before it was opened"),
                Rule.NOTHING_OF_A_DISPUTE_PRECEDES_IT);
    }

    @Test
    void what_is_closed_is_no_longer_talked_about() {
        ActionEvent closed = new ActionClosed(
                ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, ClosureReason.OVERTAKEN_BY_EVENTS, "over", null);
        refusesAfter(closed, new NoteAction(ACTION, decided(TODAY), null), Rule.ACTION_IS_NOT_CLOSED);
    }

    private static EscalateAction escalate(EscalationStep to) {
        return new EscalateAction(ACTION, said(SECRETARY, OCTOBER_20), to, "no answer");
    }

    private static ActionEscalated escalated(EscalationStep to, int days) {
        return new ActionEscalated(ACTION, OCTOBER_20, null, null, to, "no answer", OCTOBER_20.plusDays(days));
    }

    private static AnswerEscalation answer(org.throughline.domain.Asker by, EscalationStep step) {
        return new AnswerEscalation(ACTION, said(by, NOVEMBER_14), step, "a second trainer", true);
    }
}
