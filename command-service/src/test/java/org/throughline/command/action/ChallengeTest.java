package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.positions;
import static org.throughline.command.Given.said;
import static org.throughline.command.Given.stated;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given.Asking;
import org.throughline.command.PositionBody;
import org.throughline.command.Rule;
import org.throughline.command.action.challenge.AnswerEscalation;
import org.throughline.command.action.challenge.EscalateAction;
import org.throughline.command.action.challenge.NoteAction;
import org.throughline.command.action.challenge.OpenDispute;
import org.throughline.command.action.challenge.RecordConcern;
import org.throughline.command.action.challenge.ResolveDispute;
import org.throughline.command.action.challenge.StatePosition;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.DisputedMatter;
import org.throughline.events.Position;
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
                decided(OCTOBER_5).on(ACTION, d -> new NoteAction(null, d.day(), d.authority(), d.source())),
                new ActionNoted(ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, null));
    }

    @Test
    void anybody_of_the_board_challenges_and_a_lead_does_for_the_own_agency() {
        records(
                said(LEAD_OF_NUTH, OCTOBER_5)
                        .on(ACTION, d -> new RecordConcern(NUTH, "slow", d.day(), d.authority(), d.source())),
                new ConcernRecorded(ACTION, OCTOBER_5, null, null, NUTH, "slow"));
        refuses(
                said(LEAD_OF_NUTH, OCTOBER_5)
                        .on(ACTION, d -> new RecordConcern(CSC, "slow", d.day(), d.authority(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refuses(
                said(LEAD_OF_NUTH, OCTOBER_5)
                        .on(ACTION, d -> new RecordConcern(null, "slow", d.day(), d.authority(), d.source())),
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
        recordsAfter(escalated, answer(said(LEAD_OF_CSC, NOVEMBER_14), EscalationStep.AGENCY_LEAD), answered);
        refusesAfter(
                escalated,
                answer(decidedBy(BOARD, NOVEMBER_14), EscalationStep.BOARD),
                Rule.ESCALATION_WAITS_FOR_THIS_ANSWER);
        refuses(answer(decidedBy(BOARD, NOVEMBER_14), EscalationStep.BOARD), Rule.ESCALATION_WAITS_FOR_THIS_ANSWER);
        refusesAfter(
                escalated,
                said(LEAD_OF_CSC, OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new AnswerEscalation(
                                        EscalationStep.AGENCY_LEAD,
                                        "before it was asked",
                                        true,
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                Rule.ESCALATION_WAITS_FOR_THIS_ANSWER);
    }

    @Test
    void agencies_disagree_formally_one_matter_at_a_time() {
        records(
                said(LEAD_OF_NUTH, OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new OpenDispute(
                                        DisputedMatter.OWNER,
                                        positions(List.of(OURS)),
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                DISPUTED);
        refuses(
                said(SECRETARY, OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new OpenDispute(
                                        DisputedMatter.OWNER,
                                        positions(List.of(OURS, OURS)),
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                Rule.EACH_AGENCY_HOLDS_ONE_POSITION);
        refusesAfter(
                DISPUTED,
                said(SECRETARY, OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new OpenDispute(
                                        DisputedMatter.CLAIM,
                                        positions(List.of(THEIRS)),
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                Rule.DISPUTE_IS_THE_ONLY_ONE_OPEN);
    }

    @Test
    void a_lead_states_the_position_of_the_own_agency_and_of_no_other() {
        var own = new PositionBody(null, OURS.position());
        var others = new PositionBody(THEIRS.agency(), "we agree with you");
        records(said(LEAD_OF_NUTH, OCTOBER_5).on(ACTION, d -> disputes(d, own)), DISPUTED);
        refuses(
                said(LEAD_OF_NUTH, OCTOBER_5).on(ACTION, d -> disputes(d, own, others)),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refusesAfter(
                DISPUTED,
                said(LEAD_OF_NUTH, OCTOBER_20).on(ACTION, d -> new StatePosition(others, d.day(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refuses(said(SECRETARY, OCTOBER_5).on(ACTION, d -> disputes(d, own)), Rule.ANSWER_NAMES_ITS_AGENCY);
    }

    private static OpenDispute disputes(Asking d, PositionBody... positions) {
        return new OpenDispute(DisputedMatter.OWNER, List.of(positions), d.day(), d.authority(), d.source());
    }

    @Test
    void positions_are_stated_until_the_dispute_is_resolved() {
        recordsAfter(
                DISPUTED,
                said(LEAD_OF_CSC, OCTOBER_20).on(ACTION, d -> new StatePosition(stated(THEIRS), d.day(), d.source())),
                new PositionStated(ACTION, OCTOBER_20, null, THEIRS));
        refuses(
                said(LEAD_OF_CSC, OCTOBER_20).on(ACTION, d -> new StatePosition(stated(THEIRS), d.day(), d.source())),
                Rule.DISPUTE_IS_OPEN);
        recordsAfter(
                DISPUTED,
                decided(NOVEMBER_14)
                        .on(
                                ACTION,
                                d -> new ResolveDispute(
                                        DisputeOutcome.NOT_UPHELD, "it stays", d.day(), d.authority(), d.source())),
                new DisputeResolved(
                        ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, DisputeOutcome.NOT_UPHELD, "it stays"));
        refusesAfter(
                DISPUTED,
                decidedBy(CSC_SMT, NOVEMBER_14)
                        .on(
                                ACTION,
                                d -> new ResolveDispute(
                                        DisputeOutcome.UPHELD, "ours", d.day(), d.authority(), d.source())),
                Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        refusesAfter(
                DISPUTED,
                decided(OCTOBER_5.minusDays(1))
                        .on(
                                ACTION,
                                d -> new ResolveDispute(
                                        DisputeOutcome.UPHELD,
                                        "before it was opened",
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                Rule.DISPUTE_IS_OPEN);
    }

    @Test
    void what_is_closed_is_no_longer_talked_about() {
        ActionEvent closed = new ActionClosed(
                ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, ClosureReason.OVERTAKEN_BY_EVENTS, "over", null);
        refusesAfter(
                closed,
                decided(TODAY).on(ACTION, d -> new NoteAction(null, d.day(), d.authority(), d.source())),
                Rule.ACTION_IS_NOT_CLOSED);
    }

    @Test
    void the_lead_agency_escalates_to_the_committee_and_not_to_itself() {
        refuses(
                said(LEAD_OF_CSC, OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new EscalateAction(
                                        EscalationStep.AGENCY_LEAD, "we look", d.day(), d.authority(), d.source())),
                Rule.ESCALATION_GOES_UP);
        records(
                said(LEAD_OF_CSC, OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new EscalateAction(
                                        EscalationStep.OVERSEEING_COMMITTEE,
                                        "no answer",
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                escalated(EscalationStep.OVERSEEING_COMMITTEE, 28));
    }

    private static DecideOnAction escalate(EscalationStep to) {
        return said(SECRETARY, OCTOBER_20)
                .on(ACTION, d -> new EscalateAction(to, "no answer", d.day(), d.authority(), d.source()));
    }

    static ActionEscalated escalated(EscalationStep to, int days) {
        return new ActionEscalated(ACTION, OCTOBER_20, null, null, to, "no answer", OCTOBER_20.plusDays(days));
    }

    static DecideOnAction answer(Asking by, EscalationStep step) {
        return by.on(
                ACTION, d -> new AnswerEscalation(step, "a second trainer", true, d.day(), d.authority(), d.source()));
    }
}
