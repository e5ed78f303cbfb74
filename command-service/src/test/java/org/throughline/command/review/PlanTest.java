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
import static org.throughline.command.Given.asking;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Receipt;
import org.throughline.command.RecordedStreams;
import org.throughline.command.Rule;
import org.throughline.command.review.plan.AgreePlan;
import org.throughline.command.review.plan.AssessPlanImpact;
import org.throughline.command.review.plan.AssessPlanImpact.ChangeBody;
import org.throughline.command.review.plan.AssessPlanImpact.CitedBody;
import org.throughline.command.review.plan.ClosePlan;
import org.throughline.command.review.plan.MeetPlanCondition;
import org.throughline.command.review.plan.RevokePlanSignOff;
import org.throughline.command.review.plan.SignOffPlan;
import org.throughline.command.review.plan.SustainPlan;
import org.throughline.domain.Recorded;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Source;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.Priority;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.SourceKind;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.ChangeJudged.Change;
import org.throughline.events.review.ChangeJudged.CitedEvidence;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;

/** A plan is agreed, signed off, found to have lasted, and closed, each by a committee that oversees the review. */
class PlanTest {

    static final LocalDate JULY = LocalDate.of(2016, 7, 1), AUGUST = LocalDate.of(2016, 8, 1);
    static final String ELSEWHERE = "the others are in the agencies' own plans";
    static final PlanAgreed AGREED = new PlanAgreed(REVIEW, JUNE, meeting(SEMG, JUNE), null, 2, null, null);
    static final PlanSignedOff SIGNED_OFF = signedOff(SEMG);
    static final ChangeBody NOT_KNOWN = new ChangeBody(Change.NOT_KNOWN, "not measured", null, true);
    static final PlanConditionMet MET = new PlanConditionMet(REVIEW, JULY, meeting(SEMG, JULY), null, 1, "re-audited");
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
        taken(decided(JUNE).on(REVIEW, d -> new AgreePlan(null, null, d.day(), d.authority(), d.source())), AGREED, 2);
        taken(signOff(decided(JULY)), SIGNED_OFF, 3, AGREED);
        taken(
                decided(JULY)
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
                .on(
                        REVIEW,
                        d -> new SignOffPlan(List.of("a re-audit"), null, null, d.day(), d.authority(), d.source()));
        given(AGREED, SIGNED_OFF)
                .when(ReviewCorrectionTest.correct(3, reworded))
                .expectEvents(
                        ReviewCorrectionTest.corrected(3, 5L),
                        new PlanSignedOff(
                                REVIEW, JULY, meeting(SEMG, JULY), null, List.of("a re-audit"), 2, null, 0, null));
    }

    @Test
    void leaves_out_no_step_and_takes_none_twice() {
        refused(
                decided(JULY).on(REVIEW, d -> new AgreePlan(null, null, d.day(), d.authority(), d.source())),
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
    void is_signed_off_by_the_commissioning_committee_or_the_Board_and_never_by_one_agencys_forum() {
        refused(signOff(by(CSC_SMT, JULY)), Rule.PLAN_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES, AGREED);
        given(AGREED).when(signOff(by(BOARD, JULY))).expectEvents(signedOff(BOARD));
        given(AGREED, DELEGATED).when(signOff(by(SEMG, JULY))).expectEvents(signedOff(SEMG));
        refused(signOff(by(CSC_SMT, JULY)), Rule.PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY, AGREED, DELEGATED);
        var sustained = by(CSC_SMT, AUGUST)
                .on(REVIEW, d -> new SustainPlan("third re-audit", d.day(), d.authority(), d.source()));
        refused(sustained, Rule.PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY, AGREED, DELEGATED, SIGNED_OFF);
        refused(
                judge(by(CSC_SMT, AUGUST), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN),
                Rule.PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY,
                AGREED,
                DELEGATED);
        var closed = by(CSC_SMT, AUGUST)
                .on(REVIEW, d -> new ClosePlan("nothing is left", d.day(), d.authority(), d.source()));
        refused(closed, Rule.PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY, AGREED, DELEGATED, SIGNED_OFF, MET, SUSTAINED);
    }

    @Test
    void says_how_many_of_its_actions_are_recorded_and_why_if_it_has_others() {
        actions = List.of();
        refused(agree(null, null), Rule.PLAN_HAS_ACTIONS);
        actions = List.of(signedOff(1), closed(2));
        given().when(agree(2, null)).expectEvents(agreed(2, null));
        given().when(agree(33, null))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.PLAN_SAYS_WHY_ITS_ACTIONS_ARE_NOT_THOSE_RECORDED,
                        "2 of 33 actions recorded by that day, and no reason is given"));
        given().when(agree(33, ELSEWHERE)).expectEvents(agreed(33, ELSEWHERE));
        refused(signOff(decided(JULY)), Rule.PLAN_SAYS_WHY_ITS_ACTIONS_ARE_NOT_THOSE_RECORDED, agreed(33, ELSEWHERE));
    }

    @Test
    void has_as_many_actions_as_the_registration_of_its_review_states() {
        review.given(stating(33), ReviewTest.accepted(3))
                .when(agree(null, null))
                .expectNoEvents()
                .expectException(refusedBy(Rule.PLAN_SAYS_WHY_ITS_ACTIONS_ARE_NOT_THOSE_RECORDED));
        review.given(stating(33), ReviewTest.accepted(3))
                .when(agree(2, null))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.PLAN_STATES_THE_NUMBER_THAT_ITS_REVIEW_STATES,
                        "the registration of the review states 33 actions, not 2"));
        review.given(stating(33), ReviewTest.accepted(3))
                .when(agree(null, ELSEWHERE))
                .expectEvents(agreed(33, ELSEWHERE));
        review.given(stating(33), ReviewTest.accepted(3), agreed(33, ELSEWHERE))
                .when(decided(JULY)
                        .on(
                                REVIEW,
                                d -> new SignOffPlan(List.of(), null, ELSEWHERE, d.day(), d.authority(), d.source())))
                .expectEvents(
                        new PlanSignedOff(REVIEW, JULY, meeting(SEMG, JULY), null, List.of(), 2, 33, 0, ELSEWHERE));
    }

    @Test
    void keeps_its_numbers_when_another_field_is_corrected_and_its_reason_while_they_differ() {
        actions = List.of(signedOff(1));
        var reworded = agree(33, "they are with the agencies");
        given(agreed(33, ELSEWHERE))
                .when(ReviewCorrectionTest.correct(2, reworded))
                .expectEvents(ReviewCorrectionTest.corrected(2, 4L), agreed(33, "they are with the agencies"));
        refused(
                ReviewCorrectionTest.correct(2, agree(33, null)),
                Rule.PLAN_SAYS_WHY_ITS_ACTIONS_ARE_NOT_THOSE_RECORDED,
                agreed(33, ELSEWHERE));
        given(agreed(33, ELSEWHERE))
                .when(ReviewCorrectionTest.correct(2, agree(1, null)))
                .expectEvents(
                        ReviewCorrectionTest.corrected(2, 4L),
                        new PlanAgreed(REVIEW, JUNE, meeting(SEMG, JUNE), null, 1, 1, null));
    }

    @Test
    void is_judged_by_measurements_of_its_actions_or_said_to_rest_on_none() {
        actions = List.of(measured(1));
        var practice = judged(Change.IMPROVED, 1, 3);
        given(AGREED)
                .when(judge(decided(JULY), practice, NOT_KNOWN, NOT_KNOWN))
                .expectEvents(new PlanImpactAssessed(
                        REVIEW,
                        JULY,
                        meeting(SEMG, JULY),
                        null,
                        new ChangeJudged(Change.IMPROVED, "s", List.of(new CitedEvidence(ActionId.of(FINDING, 1), 3))),
                        none(),
                        none()));
        refused(judge(decided(JULY), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN), Rule.PLAN_HAS_BEEN_AGREED);
        refused(
                judge(decided(JULY), judged(Change.IMPROVED, 1, 2), NOT_KNOWN, NOT_KNOWN),
                Rule.EVIDENCE_IS_RECORDED_ON_AN_ACTION_OF_THE_PLAN,
                AGREED);
        refused(
                judge(decided(JULY), judged(Change.IMPROVED, 9, 3), NOT_KNOWN, NOT_KNOWN),
                Rule.EVIDENCE_IS_RECORDED_ON_AN_ACTION_OF_THE_PLAN,
                AGREED);
        refused(
                judge(decided(JUNE), practice, NOT_KNOWN, NOT_KNOWN),
                Rule.EVIDENCE_IS_RECORDED_ON_AN_ACTION_OF_THE_PLAN,
                AGREED);
        refused(judge(decided(JULY), NOT_KNOWN, NOT_KNOWN, practice), Rule.EVIDENCE_IS_OF_WHAT_IS_JUDGED, AGREED);
        refused(
                judge(decided(JULY), judged(Change.PARTLY_IMPROVED, 1, 4), NOT_KNOWN, NOT_KNOWN),
                Rule.IMPROVEMENT_IS_MEASURED,
                AGREED);
        refused(
                judge(decided(JULY), judged(Change.IMPROVED, 1, 5), NOT_KNOWN, NOT_KNOWN),
                Rule.IMPROVEMENT_IS_MEASURED,
                AGREED);
        given(AGREED)
                .when(judge(decided(JULY), judged(Change.UNCHANGED, 1, 4), NOT_KNOWN, NOT_KNOWN))
                .expectEvents(new PlanImpactAssessed(
                        REVIEW,
                        JULY,
                        meeting(SEMG, JULY),
                        null,
                        new ChangeJudged(Change.UNCHANGED, "s", List.of(new CitedEvidence(ActionId.of(FINDING, 1), 4))),
                        none(),
                        none()));
    }

    @Test
    void is_not_sustained_while_a_check_of_its_actions_that_was_due_found_nothing() {
        actions = List.of(signedOff(1, List.of(JULY.plusDays(20))));
        given(AGREED, SIGNED_OFF)
                .when(sustain(JULY.plusDays(20)))
                .expectEvents(new PlanSustained(
                        REVIEW, JULY.plusDays(20), meeting(SEMG, JULY.plusDays(20)), null, "third re-audit"));
        refused(sustain(JULY.plusDays(21)), Rule.CHECKS_OF_THE_PLAN_FOUND_THE_CHANGE_LASTING, AGREED, SIGNED_OFF);
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
    void is_signed_off_with_actions_open_only_as_a_source_has_it_and_says_so() {
        actions = List.of(signedOff(1), verified(2));
        given(AGREED)
                .when(signOff(asking(JULY, meeting(SEMG, JULY), Given.REPORT, SECRETARY), "the report says so"))
                .expectEvents(open(Given.REPORT, "the report says so"));
        refused(
                signOff(asking(JULY, meeting(SEMG, JULY), Given.REPORT, SECRETARY), null),
                Rule.PLANNED_ACTIONS_ARE_DONE,
                AGREED);
        refused(signOff(decided(JULY), "the report says so"), Rule.PLANNED_ACTIONS_ARE_DONE, AGREED);
        refused(
                ReviewCorrectionTest.correct(3, signOff(decided(JULY), "the report says so")),
                Rule.PLANNED_ACTIONS_ARE_DONE,
                AGREED,
                open(Given.REPORT, "the report says so"));
    }

    private static DecideOnReview signOff(Asking decision, @Nullable String reason) {
        return decision.on(REVIEW, d -> new SignOffPlan(List.of(), null, reason, d.day(), d.authority(), d.source()));
    }

    private static PlanSignedOff open(Source source, String reason) {
        return new PlanSignedOff(REVIEW, JULY, meeting(SEMG, JULY), source, List.of(), 2, null, 1, reason);
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
    void has_a_condition_found_met_by_a_committee_that_oversees_the_review_and_not_by_one_agencys_forum() {
        refused(
                meet(said(SECRETARY, JULY)),
                Rule.CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES,
                AGREED,
                SIGNED_OFF);
        refused(meet(by(CSC_SMT, JULY)), Rule.CONDITION_IS_FOUND_MET_BY_A_COMMITTEE_THAT_OVERSEES, AGREED, SIGNED_OFF);
        refused(meet(by(CSC_SMT, JULY)), Rule.PLAN_IS_NOT_SIGNED_OFF_BY_ONE_AGENCY, AGREED, DELEGATED, SIGNED_OFF);
        given(AGREED, DELEGATED, SIGNED_OFF)
                .when(meet(by(BOARD, JULY)))
                .expectEvents(new PlanConditionMet(REVIEW, JULY, meeting(BOARD, JULY), null, 1, "how"));
    }

    private static DecideOnReview meet(Asking asking) {
        return asking.on(REVIEW, d -> new MeetPlanCondition(1, "how", d.day(), d.authority(), d.source()));
    }

    @Test
    void is_agreed_again_once_its_sign_off_is_revoked() {
        var revoked = new PlanSignOffRevoked(REVIEW, JULY, meeting(SEMG, JULY), null, "an error");
        taken(revoke(JULY), revoked, 4, AGREED, SIGNED_OFF);
        refused(revoke(JULY), Rule.PLAN_IS_SIGNED_OFF, AGREED, SIGNED_OFF, revoked);
        given(AGREED, SIGNED_OFF, revoked).when(signOff(decided(JULY))).expectEvents(SIGNED_OFF);
    }

    private TestExecutor<Review> given(Object... decided) {
        return review.given(stating(null), ReviewTest.accepted(3)).andGiven(decided);
    }

    private void taken(Object command, Object event, long version, Object... decided) {
        given(decided).when(command).expectEvents(event).expectResultMessagePayload(Receipt.of(REVIEW, version));
    }

    private void refused(Object command, Rule rule, Object... decided) {
        given(decided).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static DecideOnReview signOff(Asking decision) {
        return decision.on(
                REVIEW, d -> new SignOffPlan(List.of("re-audit"), null, null, d.day(), d.authority(), d.source()));
    }

    private static PlanSignedOff signedOff(CommitteeId by) {
        return new PlanSignedOff(REVIEW, JULY, meeting(by, JULY), null, List.of("re-audit"), 2, null, 0, null);
    }

    private static DecideOnReview agree(@Nullable Integer stated, @Nullable String reason) {
        return decided(JUNE).on(REVIEW, d -> new AgreePlan(stated, reason, d.day(), d.authority(), d.source()));
    }

    private static PlanAgreed agreed(int stated, @Nullable String reason) {
        return new PlanAgreed(REVIEW, JUNE, meeting(SEMG, JUNE), null, 2, stated, reason);
    }

    private static ReviewRegistered stating(@Nullable Integer actions) {
        return new ReviewRegistered(
                REVIEW,
                REGISTERED.effectiveOn(),
                null,
                null,
                REGISTERED.kind(),
                REGISTERED.reference(),
                REGISTERED.title(),
                null,
                REGISTERED.commissionedBy(),
                null,
                List.of(),
                REGISTERED.publication(),
                null,
                actions);
    }

    private static DecideOnReview judge(Asking decision, ChangeBody practice, ChangeBody systems, ChangeBody outcomes) {
        return decision.on(
                REVIEW, d -> new AssessPlanImpact(practice, systems, outcomes, d.day(), d.authority(), d.source()));
    }

    private static ChangeBody judged(Change change, int action, long version) {
        return new ChangeBody(change, "s", List.of(new CitedBody(ActionId.of(FINDING, action), version)), null);
    }

    private static ChangeJudged none() {
        return new ChangeJudged(Change.NOT_KNOWN, "not measured", List.of());
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

    private static List<ActionEvent> measured(int number) {
        var id = ActionId.of(FINDING, number);
        return Stream.concat(
                        verified(number).stream(),
                        Stream.of(
                                new ImpactEvidenceRecorded(
                                        id, JULY, null, null, evidence(12, Independence.INDEPENDENT)),
                                new ImpactEvidenceRecorded(id, JULY, null, null, evidence(4, Independence.INDEPENDENT)),
                                new ImpactEvidenceRecorded(
                                        id, JULY, null, null, evidence(18, Independence.SELF_ASSESSED))))
                .toList();
    }

    private static Evidence evidence(int inOrder, Independence independence) {
        return new Evidence(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                "chronologies in order",
                null,
                Direction.HIGHER_IS_BETTER,
                new Reading(null, 4, 20),
                null,
                new Reading(null, inOrder, 20),
                true,
                null,
                "case file audit",
                null,
                null,
                as(INES),
                independence,
                null,
                null);
    }

    private static List<ActionEvent> signedOff(int number) {
        return signedOff(number, List.of());
    }

    private static List<ActionEvent> signedOff(int number, List<LocalDate> checksOn) {
        return Stream.concat(
                        verified(number).stream(),
                        Stream.of(new ActionSignedOff(
                                ActionId.of(FINDING, number),
                                JULY,
                                meeting(SEMG, JULY),
                                null,
                                null,
                                List.of(),
                                checksOn)))
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
