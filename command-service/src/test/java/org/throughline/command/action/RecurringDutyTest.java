package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_POLICE;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.MAY_31;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given.Asking;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.timing.AnswerOccurrence;
import org.throughline.command.action.timing.EndRecurringDuty;
import org.throughline.command.action.timing.SetRecurringDuty;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/** When an action recurs, and how its occurrences are answered. It is a monthly duty from 31 July 2016. */
class RecurringDutyTest extends Acting {

    static final LocalDate JULY_31 = LocalDate.of(2016, 7, 31),
            AUGUST_31 = LocalDate.of(2016, 8, 31),
            SEPTEMBER_30 = LocalDate.of(2016, 9, 30);
    static final RecurringDutySet MONTHLY = new RecurringDutySet(
            ACTION,
            JUNE_1,
            meeting(SEMG, JUNE_1),
            null,
            new RecurringDuty(1, RecurringDuty.Unit.MONTHS, JULY_31),
            "to be seen monthly");
    static final OccurrenceAnswered JULY = answer(JULY_31, JULY_31, OccurrenceResult.DONE);
    static final RecurringDutyEnded ENDED =
            new RecurringDutyEnded(ACTION, SEPTEMBER_30, meeting(SEMG, SEPTEMBER_30), null, "on the dashboard");

    RecurringDutyTest() {
        super(ASSIGNED);
    }

    @Test
    void a_committee_that_oversees_sets_it() {
        records(set(decided(JUNE_1), JULY_31), MONTHLY);
        refuses(set(decidedBy(CSC_SMT, JUNE_1), JULY_31), Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
    }

    @Test
    void it_is_not_set_as_it_is_already_nor_to_be_owed_before_its_decision() {
        refusesAfter(MONTHLY, set(decided(JULY_31), JULY_31), Rule.RECURRING_DUTY_CHANGES);
        refuses(set(decided(JUNE_1), MAY_31), Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION);
    }

    @Test
    void the_lead_agency_says_what_was_done() {
        recordsAfter(MONTHLY, answered(said(LEAD_OF_CSC, JULY_31), JULY_31, OccurrenceResult.DONE), JULY);
        refusesAfter(
                MONTHLY,
                answered(said(LEAD_OF_POLICE, JULY_31), JULY_31, OccurrenceResult.DONE),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refuses(answered(said(SECRETARY, JULY_31), JULY_31, OccurrenceResult.DONE), Rule.ACTION_IS_A_RECURRING_DUTY);
    }

    @Test
    void occurrences_are_answered_once_and_in_order() {
        refusesAfter(
                MONTHLY,
                answered(said(SECRETARY, AUGUST_31), AUGUST_31, OccurrenceResult.DONE),
                Rule.OCCURRENCES_ARE_ANSWERED_ONCE_AND_IN_ORDER);
        refusesAfter(
                List.of(MONTHLY, JULY),
                answered(said(SECRETARY, AUGUST_31), JULY_31, OccurrenceResult.DONE),
                Rule.OCCURRENCES_ARE_ANSWERED_ONCE_AND_IN_ORDER);
    }

    @Test
    void what_is_owed_later_is_not_done_ahead() {
        refusesAfter(
                List.of(MONTHLY, JULY),
                answered(said(SECRETARY, JULY_31), AUGUST_31, OccurrenceResult.DONE),
                Rule.OCCURRENCE_IS_DONE_IN_ITS_OWN_PERIOD);
        recordsAfter(
                List.of(MONTHLY, JULY),
                answered(said(SECRETARY, JULY_31.plusDays(1)), AUGUST_31, OccurrenceResult.DONE),
                answer(AUGUST_31, JULY_31.plusDays(1), OccurrenceResult.DONE));
    }

    @Test
    void what_is_late_is_not_called_missed_to_move_the_due_date_on() {
        refusesAfter(
                MONTHLY,
                answered(said(LEAD_OF_CSC, AUGUST_31.minusDays(1)), JULY_31, OccurrenceResult.MISSED),
                Rule.OCCURRENCE_IS_MISSED_WHEN_THE_NEXT_IS_DUE);
        recordsAfter(
                MONTHLY,
                answered(said(SECRETARY, AUGUST_31), JULY_31, OccurrenceResult.MISSED),
                answer(JULY_31, AUGUST_31, OccurrenceResult.MISSED));
    }

    @Test
    void it_ends_by_a_decision_and_what_fell_due_before_is_still_answered() {
        recordsAfter(MONTHLY, end(decided(SEPTEMBER_30)), ENDED);
        refuses(end(decided(SEPTEMBER_30)), Rule.ACTION_IS_A_RECURRING_DUTY);
        refusesAfter(MONTHLY, end(decidedBy(CSC_SMT, SEPTEMBER_30)), Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        refusesAfter(List.of(MONTHLY, ENDED), end(decided(SEPTEMBER_30.plusDays(1))), Rule.RECURRING_DUTY_RUNS);
        var october = SEPTEMBER_30.plusDays(5);
        recordsAfter(
                List.of(MONTHLY, ENDED),
                answered(said(SECRETARY, october), JULY_31, OccurrenceResult.DONE),
                answer(JULY_31, october, OccurrenceResult.DONE));
    }

    @Test
    void nothing_is_owed_after_the_end() {
        var all = List.<ActionEvent>of(
                MONTHLY,
                JULY,
                answer(AUGUST_31, AUGUST_31, OccurrenceResult.DONE),
                answer(SEPTEMBER_30, SEPTEMBER_30, OccurrenceResult.DONE),
                ENDED);
        refusesAfter(
                all,
                answered(said(SECRETARY, SEPTEMBER_30.plusDays(9)), LocalDate.of(2016, 10, 31), OccurrenceResult.DONE),
                Rule.RECURRING_DUTY_RUNS);
    }

    @Test
    void an_action_is_claimed_complete_when_its_duty_has_ended() {
        refusesAfter(MONTHLY, claim(JULY_31), Rule.RECURRING_DUTY_HAS_ENDED);
        var october = SEPTEMBER_30.plusDays(5);
        recordsAfter(
                List.of(MONTHLY, ENDED),
                claim(october),
                new ActionMarkedComplete(ACTION, october, null, "three reports"));
    }

    private static DecideOnAction set(Asking decision, LocalDate firstDueOn) {
        return decision.on(
                ACTION,
                d -> new SetRecurringDuty(
                        1,
                        RecurringDuty.Unit.MONTHS,
                        firstDueOn,
                        "to be seen monthly",
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    private static DecideOnAction answered(Asking asking, LocalDate dueOn, OccurrenceResult result) {
        return asking.on(
                ACTION, d -> new AnswerOccurrence(dueOn, result, "report", d.day(), d.authority(), d.source()));
    }

    private static DecideOnAction end(Asking decision) {
        return decision.on(ACTION, d -> new EndRecurringDuty("on the dashboard", d.day(), d.authority(), d.source()));
    }

    private static DecideOnAction claim(LocalDate on) {
        return said(SECRETARY, on).on(ACTION, d -> new MarkActionComplete("three reports", d.day(), d.source()));
    }

    private static OccurrenceAnswered answer(LocalDate dueOn, LocalDate on, OccurrenceResult result) {
        return new OccurrenceAnswered(ACTION, on, null, null, dueOn, result, "report");
    }
}
