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
import static org.throughline.command.action.SecondOwnerAndCoverTest.ADA;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given.Asking;
import org.throughline.command.Rule;
import org.throughline.command.action.ownership.AnswerContribution;
import org.throughline.command.action.ownership.DeclineAssignment;
import org.throughline.command.action.ownership.DelegateOversight;
import org.throughline.command.action.ownership.ReassignAction;
import org.throughline.command.action.ownership.RecordOwnerLeft;
import org.throughline.command.action.ownership.ReturnOversight;
import org.throughline.events.AgencyId;
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
                decided(NOVEMBER_14)
                        .on(
                                ACTION,
                                d -> new ReassignAction(
                                        INES, "reorganised", "half are trained", d.day(), d.authority(), d.source())),
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
        refuses(
                decided(NOVEMBER_14)
                        .on(ACTION, d -> new ReassignAction(OMAR, "none", null, d.day(), d.authority(), d.source())),
                Rule.OWNER_CHANGES);
    }

    @Test
    void an_owner_who_left_and_came_back_takes_it_on_again() {
        recordsAfter(
                LEFT,
                decided(NOVEMBER_14)
                        .on(
                                ACTION,
                                d -> new ReassignAction(
                                        OMAR, "back from leave", null, d.day(), d.authority(), d.source())),
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
        recordsAfter(
                LEFT,
                decided(OCTOBER_5)
                        .on(ACTION, d -> new ReassignAction(INES, "follows", null, d.day(), d.authority(), d.source())),
                reassignedOn5());
        refusesAfter(
                reassignedOn20(),
                decided(OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new ReassignAction(
                                        OMAR, "entered late", null, d.day(), d.authority(), d.source())),
                Rule.OWNER_CHANGES);
    }

    @Test
    void an_owner_who_leaves_leaves_it_with_nobody() {
        records(
                said(LEAD_OF_CSC, OCTOBER_5).on(ACTION, d -> new RecordOwnerLeft(d.day(), d.authority(), d.source())),
                LEFT);
        refusesAfter(
                LEFT,
                said(SECRETARY, OCTOBER_20).on(ACTION, d -> new RecordOwnerLeft(d.day(), d.authority(), d.source())),
                Rule.ACTION_HAS_AN_OWNER);
        refuses(
                said(SECRETARY, MAY_31).on(ACTION, d -> new RecordOwnerLeft(d.day(), d.authority(), d.source())),
                Rule.NOTHING_PRECEDES_THE_ASSIGNMENT);
    }

    @Test
    void the_lead_of_another_agency_does_not_say_that_the_owner_left() {
        refuses(
                said(LEAD_OF_NUTH, OCTOBER_5).on(ACTION, d -> new RecordOwnerLeft(d.day(), d.authority(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
    }

    @Test
    void the_lead_agency_answers_that_it_is_not_theirs() {
        var declined = new AssignmentDeclined(ACTION, OCTOBER_5, null, CSC, "housing commissions it");
        records(
                said(LEAD_OF_CSC, OCTOBER_5)
                        .on(ACTION, d -> new DeclineAssignment(CSC, "housing commissions it", d.day(), d.source())),
                declined);
        refuses(
                said(SECRETARY, OCTOBER_5)
                        .on(ACTION, d -> new DeclineAssignment(POLICE, "not ours", d.day(), d.source())),
                Rule.ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT);
        refuses(
                said(LEAD_OF_POLICE, OCTOBER_5)
                        .on(ACTION, d -> new DeclineAssignment(CSC, "not theirs", d.day(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refusesAfter(
                declined,
                said(SECRETARY, OCTOBER_20).on(ACTION, d -> new DeclineAssignment(CSC, "again", d.day(), d.source())),
                Rule.ACTION_HAS_AN_OWNER);
    }

    @Test
    void an_answer_is_of_the_agency_of_the_login_and_another_agency_cannot_be_named() {
        records(
                said(LEAD_OF_CSC, OCTOBER_5)
                        .on(ACTION, d -> new DeclineAssignment(null, "housing commissions it", d.day(), d.source())),
                new AssignmentDeclined(ACTION, OCTOBER_5, null, CSC, "housing commissions it"));
        records(
                said(LEAD_OF_POLICE, OCTOBER_5).on(ACTION, d -> accepts(null, d)),
                new ContributionAccepted(ACTION, OCTOBER_5, null, POLICE));
        refuses(
                said(LEAD_OF_POLICE, OCTOBER_5)
                        .on(ACTION, d -> new DeclineAssignment(null, "not ours", d.day(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refuses(said(LEAD_OF_NUTH, OCTOBER_5).on(ACTION, d -> accepts(null, d)), Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refuses(said(LEAD_OF_CSC, OCTOBER_5).on(ACTION, d -> accepts(POLICE, d)), Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refuses(said(SECRETARY, OCTOBER_5).on(ACTION, d -> accepts(null, d)), Rule.ANSWER_NAMES_ITS_AGENCY);
    }

    private static AnswerContribution accepts(@Nullable AgencyId agency, Asking d) {
        return new AnswerContribution(agency, AnswerContribution.Agreement.ACCEPTED, null, d.day(), d.source());
    }

    @Test
    void a_contributing_agency_accepts_or_declines_its_part() {
        var accepted = new ContributionAccepted(ACTION, OCTOBER_5, null, POLICE);
        records(
                said(LEAD_OF_POLICE, OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new AnswerContribution(
                                        POLICE, AnswerContribution.Agreement.ACCEPTED, null, d.day(), d.source())),
                accepted);
        recordsAfter(
                accepted,
                said(LEAD_OF_POLICE, OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new AnswerContribution(
                                        POLICE,
                                        AnswerContribution.Agreement.DECLINED,
                                        "nobody to spare",
                                        d.day(),
                                        d.source())),
                new ContributionDeclined(ACTION, OCTOBER_20, null, POLICE, "nobody to spare"));
        refusesAfter(
                accepted,
                said(SECRETARY, OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new AnswerContribution(
                                        POLICE, AnswerContribution.Agreement.ACCEPTED, null, d.day(), d.source())),
                Rule.CONTRIBUTION_ANSWER_CHANGES);
        refuses(
                said(SECRETARY, OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new AnswerContribution(
                                        NUTH, AnswerContribution.Agreement.ACCEPTED, null, d.day(), d.source())),
                Rule.AGENCY_IS_ASKED_TO_CONTRIBUTE);
    }

    @Test
    void oversight_is_delegated_and_returns() {
        records(
                decided(OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new DelegateOversight(
                                        CSC_SMT, "It meets every week", d.day(), d.authority(), d.source())),
                TO_SMT);
        recordsAfter(
                TO_SMT,
                decided(OCTOBER_20)
                        .on(ACTION, d -> new ReturnOversight(SEMG, "It met twice", d.day(), d.authority(), d.source())),
                new OversightReturned(
                        ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, CSC_SMT, SEMG, "It met twice"));
        refuses(
                decided(OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new ReturnOversight(
                                        SEMG, "was never handed on", d.day(), d.authority(), d.source())),
                Rule.OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT);
    }

    @Test
    void oversight_is_not_delegated_by_a_committee_that_does_not_have_it_nor_to_one_that_does() {
        refuses(
                decidedBy(CSC_SMT, OCTOBER_5)
                        .on(ACTION, d -> new DelegateOversight(BOARD, "upwards", d.day(), d.authority(), d.source())),
                Rule.OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT);
        refuses(
                decided(OCTOBER_5)
                        .on(ACTION, d -> new DelegateOversight(SEMG, "to itself", d.day(), d.authority(), d.source())),
                Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE);
        refusesAfter(
                TO_SMT,
                decided(OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new DelegateOversight(SEMG, "in a circle", d.day(), d.authority(), d.source())),
                Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE);
    }

    @Test
    void nothing_changes_on_its_first_day_that_may_not() {
        records(
                decided(JUNE_1)
                        .on(
                                ACTION,
                                d -> new ReassignAction(
                                        INES, "agreed at the meeting", null, d.day(), d.authority(), d.source())),
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

    @Test
    void a_forum_of_the_lead_agency_replaces_an_owner_but_gives_the_action_to_no_other_agency() {
        refuses(
                decidedBy(CSC_SMT, OCTOBER_20)
                        .on(ACTION, d -> new ReassignAction(INES, "theirs", null, d.day(), d.authority(), d.source())),
                Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES);
        records(
                decidedBy(CSC_SMT, OCTOBER_20)
                        .on(ACTION, d -> new ReassignAction(ADA, "ours", null, d.day(), d.authority(), d.source())),
                new ActionReassigned(
                        ACTION, OCTOBER_20, meeting(CSC_SMT, OCTOBER_20), null, as(OMAR), as(ADA), "ours", null));
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
