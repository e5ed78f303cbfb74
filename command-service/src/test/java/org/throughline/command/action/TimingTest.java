package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.LEAD_OF_POLICE;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.DECEMBER_31;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;
import static org.throughline.command.action.ActionTest.SEPTEMBER_30;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.timing.ExtendHold;
import org.throughline.command.action.timing.HoldAction;
import org.throughline.command.action.timing.MoveMilestone;
import org.throughline.command.action.timing.ReachMilestone;
import org.throughline.command.action.timing.ReleaseHold;
import org.throughline.command.action.timing.SetMilestone;
import org.throughline.events.CommitteeId;
import org.throughline.events.HoldReason;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewKind;

/** The time an action has, beside its due date, which is 30 September: milestones and holds. */
class TimingTest extends Acting {

    static final CommitteeId CRC = new CommitteeId("crc");

    static final LocalDate AUGUST_1 = LocalDate.of(2016, 8, 1), AUGUST_31 = LocalDate.of(2016, 8, 31);
    static final LocalDate MARCH = LocalDate.of(2017, 3, 1);
    static final MilestoneSet GUIDANCE =
            new MilestoneSet(ACTION, JUNE_1, null, null, 1, "Guidance is written", AUGUST_1, null);
    static final ActionHeld HELD = new ActionHeld(
            ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, HoldReason.CRIMINAL_PROCEEDINGS, "trial", MARCH);

    TimingTest() {
        super(ASSIGNED);
    }

    @Test
    void a_step_on_the_way_is_promised_moved_and_made() {
        records(
                said(LEAD_OF_CSC, JUNE_1)
                        .on(
                                ACTION,
                                d -> new SetMilestone(
                                        "Guidance is written", AUGUST_1, null, d.day(), d.authority(), d.source())),
                GUIDANCE);
        recordsAfter(
                GUIDANCE,
                said(LEAD_OF_CSC, OCTOBER_5.minusMonths(3))
                        .on(
                                ACTION,
                                d -> new MoveMilestone(
                                        1, AUGUST_31, null, "author ill", d.day(), d.authority(), d.source())),
                new MilestoneMoved(ACTION, OCTOBER_5.minusMonths(3), null, null, 1, AUGUST_31, null, "author ill"));
        recordsAfter(
                GUIDANCE,
                said(LEAD_OF_POLICE, AUGUST_31).on(ACTION, d -> new ReachMilestone(1, null, d.day(), d.source())),
                new MilestoneReached(ACTION, AUGUST_31, null, 1, null));
    }

    @Test
    void milestones_are_numbered_in_the_order_they_are_set() {
        recordsAfter(
                GUIDANCE,
                said(SECRETARY, JUNE_1)
                        .on(
                                ACTION,
                                d -> new SetMilestone(
                                        "Teams are briefed", AUGUST_31, null, d.day(), d.authority(), d.source())),
                new MilestoneSet(ACTION, JUNE_1, null, null, 2, "Teams are briefed", AUGUST_31, null));
    }

    @Test
    void a_milestone_lies_between_its_decision_and_the_due_date() {
        refuses(
                said(SECRETARY, JUNE_1)
                        .on(
                                ACTION,
                                d -> new SetMilestone(
                                        "too late",
                                        SEPTEMBER_30.plusDays(1),
                                        null,
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                Rule.MILESTONE_IS_NOT_AFTER_THE_DUE_DATE);
        refuses(
                said(SECRETARY, AUGUST_31)
                        .on(
                                ACTION,
                                d -> new SetMilestone("too early", AUGUST_1, null, d.day(), d.authority(), d.source())),
                Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION);
    }

    @Test
    void what_is_not_ahead_is_neither_moved_nor_reached() {
        refuses(
                said(SECRETARY, JUNE_1).on(ACTION, d -> new ReachMilestone(1, null, d.day(), d.source())),
                Rule.MILESTONE_IS_AHEAD);
        refusesAfter(
                GUIDANCE,
                said(SECRETARY, JUNE_1)
                        .on(
                                ACTION,
                                d -> new MoveMilestone(2, AUGUST_31, null, "?", d.day(), d.authority(), d.source())),
                Rule.MILESTONE_IS_AHEAD);
        refusesAfter(
                GUIDANCE,
                said(SECRETARY, JUNE_1)
                        .on(
                                ACTION,
                                d -> new MoveMilestone(1, AUGUST_1, null, "none", d.day(), d.authority(), d.source())),
                Rule.MILESTONE_DATE_MOVES);
        refusesAfter(
                GUIDANCE,
                said(LEAD_OF_NUTH, AUGUST_31).on(ACTION, d -> new ReachMilestone(1, null, d.day(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
    }

    @Test
    void it_is_held_by_a_committee_with_a_day_to_ask_again() {
        records(
                decided(OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new HoldAction(
                                        HoldReason.CRIMINAL_PROCEEDINGS,
                                        "trial",
                                        MARCH,
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                HELD);
        refuses(
                decided(OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new HoldAction(
                                        HoldReason.INQUEST, "no end", OCTOBER_5, d.day(), d.authority(), d.source())),
                Rule.HOLD_IS_REVIEWED_LATER);
        refusesAfter(
                HELD,
                decided(OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new HoldAction(
                                        HoldReason.INQUEST, "also", MARCH, d.day(), d.authority(), d.source())),
                Rule.ACTION_IS_NOT_ON_HOLD);
    }

    @Test
    void a_hold_is_reviewed_and_released_by_a_decision() {
        recordsAfter(
                HELD,
                decided(OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new ExtendHold(
                                        MARCH.plusMonths(3), "adjourned", d.day(), d.authority(), d.source())),
                new HoldReviewed(
                        ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, MARCH.plusMonths(3), "adjourned"));
        recordsAfter(
                HELD,
                decided(OCTOBER_20).on(ACTION, d -> new ReleaseHold("trial ended", d.day(), d.authority(), d.source())),
                new HoldReleased(ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, "trial ended"));
        refuses(
                decided(OCTOBER_20)
                        .on(ACTION, d -> new ReleaseHold("was never held", d.day(), d.authority(), d.source())),
                Rule.ACTION_IS_ON_HOLD);
        refusesAfter(
                HELD,
                decided(SEPTEMBER_30)
                        .on(ACTION, d -> new ReleaseHold("before it began", d.day(), d.authority(), d.source())),
                Rule.ACTION_IS_ON_HOLD);
    }

    @Test
    void a_hold_is_no_decision_of_a_forum_nor_of_a_committee_that_oversees_neither_action_nor_review() {
        var alone = Rule.HOLD_OR_RESTRICTION_IS_NOT_DECIDED_BY_ONE_AGENCY;
        var other = Rule.HOLD_OR_RESTRICTION_IS_DECIDED_BY_A_COMMITTEE_THAT_OVERSEES;
        refuses(hold(CSC_SMT), alone);
        refuses(hold(CRC), other);
        refusesAfter(HELD, release(CSC_SMT), alone);
        refusesAfter(HELD, release(CRC), other);
        refusesAfter(
                HELD,
                decidedBy(CSC_SMT, OCTOBER_20)
                        .on(ACTION, d -> new ExtendHold(MARCH, "again", d.day(), d.authority(), d.source())),
                alone);
        recordsAfter(
                HELD,
                release(BOARD),
                new HoldReleased(ACTION, OCTOBER_20, meeting(BOARD, OCTOBER_20), null, "trial ended"));
    }

    @Test
    void the_committee_that_commissioned_the_review_holds_an_action_that_another_one_oversees() {
        var action = new AggregateTestFixture<>(Action.class);
        action.registerInjectableResource(Given.NO_FINDING);
        action.registerInjectableResource(Given.context(
                new Given.StreamsInMemory(Map.of(ACTION.reviewId().value(), List.of(commissionedBy(CRC))))));
        action.given(ASSIGNED)
                .when(hold(CRC))
                .expectEvents(new ActionHeld(
                        ACTION,
                        OCTOBER_20,
                        meeting(CRC, OCTOBER_20),
                        null,
                        HoldReason.CRIMINAL_PROCEEDINGS,
                        "trial",
                        MARCH));
    }

    private static ReviewRegistered commissionedBy(CommitteeId committee) {
        return new ReviewRegistered(
                REGISTERED.reviewId(),
                REGISTERED.effectiveOn(),
                null,
                null,
                REGISTERED.kind(),
                "R",
                "T",
                null,
                committee,
                null,
                List.of(),
                REGISTERED.publication(),
                null,
                null);
    }

    private static DecideOnAction hold(CommitteeId committee) {
        return decidedBy(committee, OCTOBER_20)
                .on(
                        ACTION,
                        d -> new HoldAction(
                                HoldReason.CRIMINAL_PROCEEDINGS, "trial", MARCH, d.day(), d.authority(), d.source()));
    }

    private static DecideOnAction release(CommitteeId committee) {
        return decidedBy(committee, OCTOBER_20)
                .on(ACTION, d -> new ReleaseHold("trial ended", d.day(), d.authority(), d.source()));
    }

    @Test
    void what_is_on_hold_with_its_whole_review_is_not_claimed_complete() {
        var action = new AggregateTestFixture<>(Action.class);
        action.registerInjectableResource(Given.NO_FINDING);
        action.registerInjectableResource(Given.context(
                new Given.StreamsInMemory(Map.of(ACTION.reviewId().value(), List.of(REGISTERED, REVIEW_HELD)))));
        action.given(ASSIGNED)
                .when(said(SECRETARY, OCTOBER_20).on(ACTION, d -> new MarkActionComplete("all", d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.ITS_REVIEW_IS_NOT_ON_HOLD,
                        "the whole review has been on hold since 5 October 2016; its hold has to be released first"));
    }

    @Test
    void what_is_on_hold_is_not_claimed_complete() {
        refusesAfter(
                HELD,
                said(SECRETARY, OCTOBER_20).on(ACTION, d -> new MarkActionComplete("all", d.day(), d.source())),
                Rule.ACTION_IS_NOT_ON_HOLD);
    }

    static final ReviewRegistered REGISTERED = new ReviewRegistered(
            REVIEW,
            JUNE_1,
            null,
            null,
            ReviewKind.SERIOUS_CASE_REVIEW,
            "SCR Child J",
            "Serious case review: Child J",
            null,
            SEMG,
            null,
            List.of(),
            Publication.NOT_PUBLISHED,
            null,
            null);
    static final ReviewHeld REVIEW_HELD = new ReviewHeld(
            REVIEW, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, HoldReason.INQUEST, "The inquest is open", DECEMBER_31);
}
