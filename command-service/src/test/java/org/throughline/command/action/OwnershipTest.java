package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.LEAD_OF_POLICE;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.MAY_31;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;

import org.junit.jupiter.api.Test;
import org.throughline.command.Rule;
import org.throughline.command.action.OwnershipCommand.AnswerContribution;
import org.throughline.command.action.OwnershipCommand.DeclineAssignment;
import org.throughline.command.action.OwnershipCommand.DelegateOversight;
import org.throughline.command.action.OwnershipCommand.ReassignAction;
import org.throughline.command.action.OwnershipCommand.RecordOwnerLeft;
import org.throughline.command.action.OwnershipCommand.ReturnOversight;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;

/** Who owes an action, who helps with it, and which committee looks on. */
class OwnershipTest extends Acting {

    static final OwnerLeft LEFT = new OwnerLeft(ACTION, OCTOBER_5, null, null, as(OMAR));
    static final OversightDelegated TO_SMT = new OversightDelegated(
            ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, SEMG, CSC_SMT, "It meets every week");

    OwnershipTest() {
        super(ASSIGNED);
    }

    @Test
    void another_owner_takes_it_over_and_is_told_what_to_know() {
        records(
                new ReassignAction(ACTION, decided(NOVEMBER_14), INES, "reorganised", "half are trained"),
                new ActionReassigned(
                        ACTION,
                        NOVEMBER_14,
                        meeting(SEMG, NOVEMBER_14),
                        null,
                        as(OMAR),
                        as(INES),
                        "reorganised",
                        "half are trained"));
    }

    @Test
    void the_owner_is_not_replaced_by_the_owner() {
        refuses(new ReassignAction(ACTION, decided(NOVEMBER_14), OMAR, "none", null), Rule.OWNER_CHANGES);
    }

    @Test
    void an_owner_who_left_and_came_back_takes_it_on_again() {
        recordsAfter(
                LEFT,
                new ReassignAction(ACTION, decided(NOVEMBER_14), OMAR, "back from leave", null),
                new ActionReassigned(
                        ACTION,
                        NOVEMBER_14,
                        meeting(SEMG, NOVEMBER_14),
                        null,
                        as(OMAR),
                        as(OMAR),
                        "back from leave",
                        null));
    }

    @Test
    void nobody_is_replaced_before_taking_it_on() {
        recordsAfter(LEFT, new ReassignAction(ACTION, decided(OCTOBER_5), INES, "follows", null), reassignedOn5());
        refusesAfter(
                reassignedOn20(),
                new ReassignAction(ACTION, decided(OCTOBER_5), OMAR, "entered late", null),
                Rule.OWNER_FOLLOWS_THE_ONE_BEFORE);
    }

    @Test
    void an_owner_who_leaves_leaves_it_with_nobody() {
        records(new RecordOwnerLeft(ACTION, said(LEAD_OF_CSC, OCTOBER_5)), LEFT);
        refusesAfter(LEFT, new RecordOwnerLeft(ACTION, said(SECRETARY, OCTOBER_20)), Rule.ACTION_HAS_AN_OWNER);
        refuses(new RecordOwnerLeft(ACTION, said(SECRETARY, MAY_31)), Rule.NOTHING_PRECEDES_THE_ASSIGNMENT);
    }

    @Test
    void the_lead_of_another_agency_does_not_say_that_the_owner_left() {
        refuses(new RecordOwnerLeft(ACTION, said(LEAD_OF_NUTH, OCTOBER_5)), Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
    }

    @Test
    void the_lead_agency_answers_that_it_is_not_theirs() {
        var declined = new AssignmentDeclined(ACTION, OCTOBER_5, null, CSC, "housing commissions it");
        records(new DeclineAssignment(ACTION, said(LEAD_OF_CSC, OCTOBER_5), CSC, "housing commissions it"), declined);
        refuses(
                new DeclineAssignment(ACTION, said(SECRETARY, OCTOBER_5), POLICE, "not ours"),
                Rule.ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT);
        refuses(
                new DeclineAssignment(ACTION, said(LEAD_OF_POLICE, OCTOBER_5), CSC, "not theirs"),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refusesAfter(
                declined,
                new DeclineAssignment(ACTION, said(SECRETARY, OCTOBER_20), CSC, "again"),
                Rule.ACTION_HAS_AN_OWNER);
    }

    @Test
    void a_contributing_agency_accepts_or_declines_its_part() {
        var accepted = new ContributionAccepted(ACTION, OCTOBER_5, null, POLICE);
        records(new AnswerContribution(ACTION, said(LEAD_OF_POLICE, OCTOBER_5), POLICE, null), accepted);
        recordsAfter(
                accepted,
                new AnswerContribution(ACTION, said(LEAD_OF_POLICE, OCTOBER_20), POLICE, "nobody to spare"),
                new ContributionDeclined(ACTION, OCTOBER_20, null, POLICE, "nobody to spare"));
        refusesAfter(
                accepted,
                new AnswerContribution(ACTION, said(SECRETARY, OCTOBER_20), POLICE, null),
                Rule.CONTRIBUTION_IS_NOT_YET_ANSWERED_SO);
        refuses(
                new AnswerContribution(ACTION, said(SECRETARY, OCTOBER_5), NUTH, null),
                Rule.AGENCY_IS_ASKED_TO_CONTRIBUTE);
    }

    @Test
    void oversight_is_delegated_and_returns() {
        records(new DelegateOversight(ACTION, decided(OCTOBER_5), CSC_SMT, "It meets every week"), TO_SMT);
        recordsAfter(
                TO_SMT,
                new ReturnOversight(ACTION, decided(OCTOBER_20), SEMG, "It met twice"),
                new OversightReturned(
                        ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, CSC_SMT, SEMG, "It met twice"));
        refuses(
                new ReturnOversight(ACTION, decided(OCTOBER_20), SEMG, "was never handed on"),
                Rule.OVERSIGHT_RETURNS_TO_WHO_HANDED_IT_ON);
    }

    @Test
    void oversight_is_not_delegated_by_a_committee_that_does_not_have_it_nor_to_one_that_does() {
        refuses(
                new DelegateOversight(ACTION, decidedBy(CSC_SMT, OCTOBER_5), BOARD, "upwards"),
                Rule.OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT);
        refuses(
                new DelegateOversight(ACTION, decided(OCTOBER_5), SEMG, "to itself"),
                Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE);
        refusesAfter(
                TO_SMT,
                new DelegateOversight(ACTION, decided(OCTOBER_20), SEMG, "in a circle"),
                Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE);
    }

    @Test
    void nothing_changes_on_its_first_day_that_may_not() {
        records(
                new ReassignAction(ACTION, decided(JUNE_1), INES, "agreed at the meeting", null),
                new ActionReassigned(
                        ACTION,
                        JUNE_1,
                        meeting(SEMG, JUNE_1),
                        null,
                        as(OMAR),
                        as(INES),
                        "agreed at the meeting",
                        null));
    }

    private static ActionReassigned reassignedOn5() {
        return new ActionReassigned(
                ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, as(OMAR), as(INES), "follows", null);
    }

    private static ActionReassigned reassignedOn20() {
        return new ActionReassigned(
                ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, as(OMAR), as(INES), "follows", null);
    }
}
