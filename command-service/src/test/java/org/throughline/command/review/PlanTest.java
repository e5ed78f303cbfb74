package org.throughline.command.review;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.review.ReviewDecisionTest.DELEGATED;
import static org.throughline.command.review.ReviewDecisionTest.by;
import static org.throughline.command.review.ReviewTest.JUNE;
import static org.throughline.command.review.ReviewTest.REGISTERED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Receipt;
import org.throughline.command.RecordedStreams;
import org.throughline.command.Rule;
import org.throughline.command.review.plan.AgreePlan;
import org.throughline.command.review.plan.ClosePlan;
import org.throughline.command.review.plan.MeetPlanCondition;
import org.throughline.command.review.plan.RevokePlanSignOff;
import org.throughline.command.review.plan.SignOffPlan;
import org.throughline.command.review.plan.SustainPlan;
import org.throughline.domain.Recorded;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.Priority;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
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
    List<List<ActionEvent>> actions = List.of(signedOff(1), closed(2));

    PlanTest() {
        review.registerInjectableResource(Given.context(new RecordedStreams() {
            @Override
            public boolean exists(String stream) {
                return streams().exists(stream);
            }

            @Override
            public <E extends BoardEvent> List<Recorded<E>> read(String stream, Class<E> family) {
                return streams().read(stream, family);
            }
        }));
    }

    private RecordedStreams streams() {
        var streams = new HashMap<String, List<? extends BoardEvent>>();
        var finding = new ArrayList<FindingEvent>(List.of(RAISED));
        for (var action : actions) {
            var id = action.getFirst().actionId();
            finding.add(new ActionAgreed(FINDING, JUNE, meeting(SEMG, JUNE), null, id));
            streams.put(id.value(), action);
        }
        streams.put(FINDING.value(), finding);
        return new Given.StreamsInMemory(streams);
    }

    @Test
    void goes_from_draft_to_closed_one_step_after_the_other() {
        taken(decided(JUNE).on(REVIEW, d -> new AgreePlan(d.day(), d.authority(), d.source())), AGREED, 2);
        taken(signOff(decided(JULY)), SIGNED_OFF, 3, AGREED);
        taken(
                said(SECRETARY, JULY)
                        .on(REVIEW, d -> new MeetPlanCondition(1, "re-audited", d.day(), d.authority(), d.source())),
                MET,
                4,
                AGREED,
                SIGNED_OFF);
        taken(sustain(JULY), SUSTAINED, 4, AGREED, SIGNED_OFF);
        taken(close(AUGUST), CLOSED, 6, AGREED, SIGNED_OFF, MET, SUSTAINED);
    }

    @Test
    void has_its_actions_asked_again_when_its_sign_off_is_moved_to_another_day_and_only_then() {
        actions = List.of(assigned(1));
        refused(
                ReviewCorrectionTest.correct(3, signOff(decided(AUGUST))),
                Rule.PLANNED_ACTIONS_ARE_DONE,
                AGREED,
                SIGNED_OFF);
        var reworded = decided(JULY)
                .on(REVIEW, d -> new SignOffPlan(List.of("a re-audit"), d.day(), d.authority(), d.source()));
        given(AGREED, SIGNED_OFF)
                .when(ReviewCorrectionTest.correct(3, reworded))
                .expectEvents(
                        ReviewCorrectionTest.corrected(3, 5L),
                        new PlanSignedOff(REVIEW, JULY, meeting(SEMG, JULY), null, List.of("a re-audit")));
    }

    @Test
    void leaves_out_no_step_and_takes_none_twice() {
        refused(
                decided(JULY).on(REVIEW, d -> new AgreePlan(d.day(), d.authority(), d.source())),
                Rule.PLAN_IS_A_DRAFT,
                AGREED);
        refused(signOff(decided(JULY)), Rule.PLAN_IS_AGREED);
        refused(signOff(decided(JULY)), Rule.PLAN_IS_AGREED, AGREED, SIGNED_OFF);
        refused(sustain(JULY), Rule.PLAN_IS_SIGNED_OFF, AGREED);
        refused(sustain(AUGUST), Rule.PLAN_IS_NOT_YET_SUSTAINED, AGREED, SIGNED_OFF, SUSTAINED);
        refused(close(AUGUST), Rule.PLAN_IS_SUSTAINED, AGREED, SIGNED_OFF, MET);
        refused(revoke(AUGUST), Rule.PLAN_IS_NOT_CLOSED, AGREED, SIGNED_OFF, MET, SUSTAINED, CLOSED);
        refused(sustain(JUNE), Rule.PLAN_IS_SIGNED_OFF, AGREED, SIGNED_OFF);
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
        actions = List.of(signedOff(1), verified(2));
        given(AGREED)
                .when(signOff(decided(JULY)))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.PLANNED_ACTIONS_ARE_DONE,
                        "1 of 2 actions were neither signed off nor closed by 1 July 2016, the first of them"
                                + " scr-child-j.f3.a2"));
    }

    @Test
    void is_not_closed_with_a_condition_unmet() {
        refused(close(AUGUST), Rule.CONDITIONS_ARE_MET, AGREED, SIGNED_OFF, SUSTAINED);
    }

    @Test
    void has_each_condition_met_once_and_not_before_the_sign_off() {
        var second = said(SECRETARY, JULY)
                .on(REVIEW, d -> new MeetPlanCondition(2, "how", d.day(), d.authority(), d.source()));
        refused(second, Rule.CONDITION_IS_OF_THE_SIGN_OFF_IN_FORCE, AGREED, SIGNED_OFF);
        var first = said(SECRETARY, JULY)
                .on(REVIEW, d -> new MeetPlanCondition(1, "how", d.day(), d.authority(), d.source()));
        refused(first, Rule.CONDITION_IS_NOT_YET_MET, AGREED, SIGNED_OFF, MET);
        refused(first, Rule.PLAN_IS_SIGNED_OFF, AGREED);
        var early = said(SECRETARY, JUNE)
                .on(REVIEW, d -> new MeetPlanCondition(1, "how", d.day(), d.authority(), d.source()));
        refused(early, Rule.PLAN_IS_SIGNED_OFF, AGREED, SIGNED_OFF);
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

    private static DecideOnReview signOff(Asking decision) {
        return decision.on(REVIEW, d -> new SignOffPlan(List.of("re-audit"), d.day(), d.authority(), d.source()));
    }

    private static PlanSignedOff signedOff(CommitteeId by) {
        return new PlanSignedOff(REVIEW, JULY, meeting(by, JULY), null, List.of("re-audit"));
    }

    private static DecideOnReview sustain(LocalDate on) {
        return decided(on).on(REVIEW, d -> new SustainPlan("third re-audit", d.day(), d.authority(), d.source()));
    }

    private static DecideOnReview close(LocalDate on) {
        return decided(on).on(REVIEW, d -> new ClosePlan("nothing is left", d.day(), d.authority(), d.source()));
    }

    private static DecideOnReview revoke(LocalDate on) {
        return decided(on).on(REVIEW, d -> new RevokePlanSignOff("an error", d.day(), d.authority(), d.source()));
    }

    private static final FindingRaised RAISED = new FindingRaised(
            FINDING, JUNE, null, null, FindingKind.LEARNING, new ThemeId("chronologies"), "A gap", null, List.of());

    private static List<ActionEvent> assigned(int number) {
        return List.of(new ActionAssigned(
                ActionId.of(FINDING, number),
                JUNE,
                meeting(SEMG, JUNE),
                null,
                List.of(),
                "Train all teams",
                "Chronologies inform decisions",
                null,
                null,
                Priority.MEDIUM,
                as(OMAR),
                List.of(),
                SEMG,
                AUGUST,
                null,
                null));
    }

    private static List<ActionEvent> verified(int number) {
        var id = ActionId.of(FINDING, number);
        return Stream.concat(
                        assigned(number).stream(),
                        Stream.of(
                                new ActionMarkedComplete(id, JUNE, null, "lists"),
                                new CompletionVerified(id, JUNE, null, null, as(INES), "sample")))
                .toList();
    }

    private static List<ActionEvent> signedOff(int number) {
        return Stream.concat(
                        verified(number).stream(),
                        Stream.of(new ActionSignedOff(
                                ActionId.of(FINDING, number),
                                JULY,
                                meeting(SEMG, JULY),
                                null,
                                null,
                                List.of(),
                                List.of())))
                .toList();
    }

    private static List<ActionEvent> closed(int number) {
        return Stream.concat(
                        assigned(number).stream(),
                        Stream.of(new ActionClosed(
                                ActionId.of(FINDING, number),
                                JULY,
                                meeting(SEMG, JULY),
                                null,
                                ClosureReason.NOT_TO_BE_IMPLEMENTED,
                                "the service has ended",
                                null)))
                .toList();
    }
}
