package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.LEAD_OF_POLICE;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;
import static org.throughline.command.action.ActionTest.SEPTEMBER_30;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Rule;
import org.throughline.command.action.ClaimCommand.MarkActionComplete;
import org.throughline.command.action.TimingCommand.HoldAction;
import org.throughline.command.action.TimingCommand.MoveMilestone;
import org.throughline.command.action.TimingCommand.ReachMilestone;
import org.throughline.command.action.TimingCommand.ReleaseHold;
import org.throughline.command.action.TimingCommand.ReviewHold;
import org.throughline.command.action.TimingCommand.SetMilestone;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.hold.HoldReason;

/** The time an action has, beside its due date, which is 30 September: milestones and holds. */
class TimingTest extends Acting {

    static final LocalDate AUGUST_1 = LocalDate.of(2016, 8, 1), AUGUST_31 = LocalDate.of(2016, 8, 31);
    static final LocalDate MARCH = LocalDate.of(2017, 3, 1);
    static final MilestoneSet GUIDANCE =
            new MilestoneSet(ACTION, JUNE_1, null, null, 1, "Guidance is written", AUGUST_1);
    static final ActionHeld HELD = new ActionHeld(
            ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, HoldReason.CRIMINAL_PROCEEDINGS, "trial", MARCH);

    TimingTest() {
        super(ASSIGNED);
    }

    @Test
    void a_step_on_the_way_is_promised_moved_and_made() {
        records(new SetMilestone(ACTION, said(LEAD_OF_CSC, JUNE_1), "Guidance is written", AUGUST_1), GUIDANCE);
        recordsAfter(
                GUIDANCE,
                new MoveMilestone(ACTION, said(LEAD_OF_CSC, OCTOBER_5.minusMonths(3)), 1, AUGUST_31, "author ill"),
                new MilestoneMoved(ACTION, OCTOBER_5.minusMonths(3), null, null, 1, AUGUST_31, "author ill"));
        recordsAfter(
                GUIDANCE,
                new ReachMilestone(ACTION, said(LEAD_OF_POLICE, AUGUST_31), 1, null),
                new MilestoneReached(ACTION, AUGUST_31, null, 1, null));
    }

    @Test
    void milestones_are_numbered_in_the_order_they_are_set() {
        recordsAfter(
                GUIDANCE,
                new SetMilestone(ACTION, said(SECRETARY, JUNE_1), "Teams are briefed", AUGUST_31),
                new MilestoneSet(ACTION, JUNE_1, null, null, 2, "Teams are briefed", AUGUST_31));
    }

    @Test
    void a_milestone_lies_between_its_decision_and_the_due_date() {
        refuses(
                new SetMilestone(ACTION, said(SECRETARY, JUNE_1), "too late", SEPTEMBER_30.plusDays(1)),
                Rule.MILESTONE_IS_NOT_AFTER_THE_DUE_DATE);
        refuses(
                new SetMilestone(ACTION, said(SECRETARY, AUGUST_31), "too early", AUGUST_1),
                Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION);
    }

    @Test
    void what_is_not_ahead_is_neither_moved_nor_reached() {
        refuses(new ReachMilestone(ACTION, said(SECRETARY, JUNE_1), 1, null), Rule.MILESTONE_IS_AHEAD);
        refusesAfter(
                GUIDANCE,
                new MoveMilestone(ACTION, said(SECRETARY, JUNE_1), 2, AUGUST_31, "?"),
                Rule.MILESTONE_IS_AHEAD);
        refusesAfter(
                GUIDANCE,
                new MoveMilestone(ACTION, said(SECRETARY, JUNE_1), 1, AUGUST_1, "none"),
                Rule.MILESTONE_DATE_MOVES);
        refusesAfter(
                GUIDANCE,
                new ReachMilestone(ACTION, said(LEAD_OF_NUTH, AUGUST_31), 1, null),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
    }

    @Test
    void it_is_held_by_a_committee_with_a_day_to_ask_again() {
        records(new HoldAction(ACTION, decided(OCTOBER_5), HoldReason.CRIMINAL_PROCEEDINGS, "trial", MARCH), HELD);
        refuses(
                new HoldAction(ACTION, decided(OCTOBER_5), HoldReason.INQUEST, "no end", OCTOBER_5),
                Rule.HOLD_IS_REVIEWED_LATER);
        refusesAfter(
                HELD,
                new HoldAction(ACTION, decided(OCTOBER_20), HoldReason.INQUEST, "also", MARCH),
                Rule.ACTION_IS_NOT_ON_HOLD);
    }

    @Test
    void a_hold_is_reviewed_and_released_by_a_decision() {
        recordsAfter(
                HELD,
                new ReviewHold(ACTION, decided(OCTOBER_20), MARCH.plusMonths(3), "adjourned"),
                new HoldReviewed(
                        ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, MARCH.plusMonths(3), "adjourned"));
        recordsAfter(
                HELD,
                new ReleaseHold(ACTION, decided(OCTOBER_20), "trial ended"),
                new HoldReleased(ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, "trial ended"));
        refuses(new ReleaseHold(ACTION, decided(OCTOBER_20), "was never held"), Rule.ACTION_IS_ON_HOLD);
        refusesAfter(
                HELD,
                new ReleaseHold(ACTION, decided(SEPTEMBER_30), "before it began"),
                Rule.HOLD_DECISION_FOLLOWS_THE_HOLD);
    }

    @Test
    void what_is_on_hold_with_its_whole_review_is_not_claimed_complete() {
        var action = new AggregateTestFixture<>(Action.class);
        action.registerInjectableResource(Given.DECEMBER_1);
        var usual = Given.atHand();
        action.registerInjectableResource(
                new AtHand(usual.board(), usual.people(), usual.policy(), usual.actions(), ACTION.reviewId()::equals));
        action.given(ASSIGNED)
                .when(new MarkActionComplete(ACTION, said(SECRETARY, OCTOBER_20), "all"))
                .expectNoEvents()
                .expectException(refusedBy(Rule.ITS_REVIEW_IS_NOT_ON_HOLD));
    }

    @Test
    void what_is_on_hold_is_not_claimed_complete() {
        refusesAfter(
                HELD, new MarkActionComplete(ACTION, said(SECRETARY, OCTOBER_20), "all"), Rule.ACTION_IS_NOT_ON_HOLD);
    }
}
