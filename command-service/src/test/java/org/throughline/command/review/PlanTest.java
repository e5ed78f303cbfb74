package org.throughline.command.review;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.review.ReviewDecisionTest.DELEGATED;
import static org.throughline.command.review.ReviewDecisionTest.by;
import static org.throughline.command.review.ReviewTest.JUNE;
import static org.throughline.command.review.ReviewTest.REGISTERED;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Given;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.command.review.PlanCommand.AgreePlan;
import org.throughline.command.review.PlanCommand.ClosePlan;
import org.throughline.command.review.PlanCommand.MeetPlanCondition;
import org.throughline.command.review.PlanCommand.RevokePlanSignOff;
import org.throughline.command.review.PlanCommand.SignOffPlan;
import org.throughline.command.review.PlanCommand.SustainPlan;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.CommitteeId;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;

/** A plan is agreed, signed off, found to have lasted, and closed, each by a committee that oversees the review. */
class PlanTest {

    static final LocalDate JULY = LocalDate.of(2016, 7, 1), AUGUST = LocalDate.of(2016, 8, 1);
    static final PlanAgreed AGREED = new PlanAgreed(REVIEW, JUNE, meeting(SEMG, JUNE), null);
    static final PlanSignedOff SIGNED_OFF = signedOff(SEMG);
    static final PlanConditionMet MET = new PlanConditionMet(REVIEW, JULY, null, null, 1, "re-audited");
    static final PlanSustained SUSTAINED = new PlanSustained(REVIEW, JULY, meeting(SEMG, JULY), null, "third re-audit");
    static final PlanClosed CLOSED = new PlanClosed(REVIEW, AUGUST, meeting(SEMG, AUGUST), null, "nothing is left");

    final AggregateTestFixture<Review> review = new AggregateTestFixture<>(Review.class);
    List<ActionStatus> actions = List.of(ActionStatus.SIGNED_OFF, ActionStatus.CLOSED);

    PlanTest() {
        review.registerInjectableResource(Given.DECEMBER_1);
        review.registerInjectableResource(Given.board());
        review.registerInjectableResource((PlannedActions)
                (findings, day) -> findings.equals(List.of(FINDING)) && day.equals(JULY) ? actions : List.of());
    }

    @Test
    void goes_from_draft_to_closed_one_step_after_the_other() {
        taken(new AgreePlan(REVIEW, decided(JUNE)), AGREED, 2);
        taken(signOff(decided(JULY)), SIGNED_OFF, 3, AGREED);
        taken(new MeetPlanCondition(REVIEW, said(SECRETARY, JULY), 1, "re-audited"), MET, 4, AGREED, SIGNED_OFF);
        taken(sustain(JULY), SUSTAINED, 4, AGREED, SIGNED_OFF);
        taken(close(AUGUST), CLOSED, 6, AGREED, SIGNED_OFF, MET, SUSTAINED);
    }

    @Test
    void leaves_out_no_step_and_takes_none_twice() {
        refused(new AgreePlan(REVIEW, decided(JULY)), Rule.PLAN_IS_A_DRAFT, AGREED);
        refused(signOff(decided(JULY)), Rule.PLAN_IS_AGREED);
        refused(signOff(decided(JULY)), Rule.PLAN_IS_AGREED, AGREED, SIGNED_OFF);
        refused(sustain(JULY), Rule.PLAN_IS_SIGNED_OFF, AGREED);
        refused(sustain(AUGUST), Rule.PLAN_IS_NOT_YET_SUSTAINED, AGREED, SIGNED_OFF, SUSTAINED);
        refused(close(AUGUST), Rule.PLAN_IS_SUSTAINED, AGREED, SIGNED_OFF, MET);
        refused(revoke(AUGUST), Rule.PLAN_IS_NOT_CLOSED, AGREED, SIGNED_OFF, MET, SUSTAINED, CLOSED);
        refused(sustain(JUNE), Rule.PLAN_STEPS_FOLLOW_ONE_ANOTHER, AGREED, SIGNED_OFF);
    }

    @Test
    void is_signed_off_by_the_commissioning_committee_whoever_it_was_delegated_to_or_the_Board() {
        refused(signOff(by(CSC_SMT, JULY)), Rule.PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES, AGREED);
        given(AGREED).when(signOff(by(BOARD, JULY))).expectEvents(signedOff(BOARD));
        given(AGREED, DELEGATED).when(signOff(by(CSC_SMT, JULY))).expectEvents(signedOff(CSC_SMT));
        given(AGREED, DELEGATED).when(signOff(by(SEMG, JULY))).expectEvents(signedOff(SEMG));
    }

    @Test
    void is_signed_off_only_when_there_are_actions_and_none_of_them_is_open() {
        actions = List.of();
        refused(signOff(decided(JULY)), Rule.PLAN_HAS_ACTIONS, AGREED);
        actions = List.of(ActionStatus.SIGNED_OFF, ActionStatus.VERIFIED);
        refused(signOff(decided(JULY)), Rule.PLANNED_ACTIONS_ARE_DONE, AGREED);
    }

    @Test
    void is_not_closed_with_a_condition_unmet() {
        refused(close(AUGUST), Rule.CONDITIONS_ARE_MET, AGREED, SIGNED_OFF, SUSTAINED);
    }

    @Test
    void has_each_condition_met_once_and_not_before_the_sign_off() {
        var second = new MeetPlanCondition(REVIEW, said(SECRETARY, JULY), 2, "how");
        refused(second, Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE, AGREED, SIGNED_OFF);
        var first = new MeetPlanCondition(REVIEW, said(SECRETARY, JULY), 1, "how");
        refused(first, Rule.CONDITION_IS_NOT_YET_MET, AGREED, SIGNED_OFF, MET);
        refused(first, Rule.PLAN_IS_SIGNED_OFF, AGREED);
        var early = new MeetPlanCondition(REVIEW, said(SECRETARY, JUNE), 1, "how");
        refused(early, Rule.NOTHING_OF_A_SIGN_OFF_PRECEDES_IT, AGREED, SIGNED_OFF);
    }

    @Test
    void is_agreed_again_once_its_sign_off_is_revoked() {
        var revoked = new PlanSignOffRevoked(REVIEW, JULY, meeting(SEMG, JULY), null, "an error");
        taken(revoke(JULY), revoked, 4, AGREED, SIGNED_OFF);
        refused(revoke(JULY), Rule.PLAN_IS_SIGNED_OFF, AGREED, SIGNED_OFF, revoked);
        given(AGREED, SIGNED_OFF, revoked).when(signOff(decided(JULY))).expectEvents(SIGNED_OFF);
    }

    private TestExecutor<Review> given(Object... decided) {
        return review.given(REGISTERED, ReviewTest.accepted(3)).andGiven(decided);
    }

    private void taken(Object command, Object event, long version, Object... decided) {
        given(decided).when(command).expectEvents(event).expectResultMessagePayload(Receipt.of(REVIEW, version));
    }

    private void refused(Object command, Rule rule, Object... decided) {
        given(decided).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static SignOffPlan signOff(Decision decision) {
        return new SignOffPlan(REVIEW, decision, List.of("re-audit"));
    }

    private static PlanSignedOff signedOff(CommitteeId by) {
        return new PlanSignedOff(REVIEW, JULY, meeting(by, JULY), null, List.of("re-audit"));
    }

    private static SustainPlan sustain(LocalDate on) {
        return new SustainPlan(REVIEW, decided(on), "third re-audit");
    }

    private static ClosePlan close(LocalDate on) {
        return new ClosePlan(REVIEW, decided(on), "nothing is left");
    }

    private static RevokePlanSignOff revoke(LocalDate on) {
        return new RevokePlanSignOff(REVIEW, decided(on), "an error");
    }
}
