package org.throughline.command.finding;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;

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
import org.throughline.command.Given.StreamsInMemory;
import org.throughline.command.Rule;
import org.throughline.events.ActionId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
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
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingImpactConfirmed;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** A committee confirms the impact of a finding on the evidence of its actions; the lead agency's word is not enough. */
class ImpactConfirmationTest {

    static final LocalDate JUNE = LocalDate.of(2016, 6, 1), JULY = LocalDate.of(2016, 7, 1);
    static final LocalDate AUGUST = LocalDate.of(2016, 8, 1), OCTOBER = LocalDate.of(2016, 10, 1);
    static final FindingId OTHER = FindingId.of(FINDING.reviewId(), 4);
    static final FindingRaised RAISED = new FindingRaised(
            FINDING, JUNE, null, null, FindingKind.LEARNING, new ThemeId("chronologies"), "Poor", null, List.of());
    static final FindingImpactConfirmed CONFIRMED =
            new FindingImpactConfirmed(FINDING, OCTOBER, meeting(SEMG, OCTOBER), null, "16 of 20, after 4 of 20");

    @Test
    void is_confirmed_by_a_committee_that_oversees_the_review_or_the_board() {
        given(shown(1), closed(2)).when(confirm(decided(OCTOBER))).expectEvents(CONFIRMED);
        given(shown(1))
                .when(confirm(decidedBy(BOARD, OCTOBER)))
                .expectEvents(new FindingImpactConfirmed(
                        FINDING, OCTOBER, meeting(BOARD, OCTOBER), null, "16 of 20, after 4 of 20"));
        given(shown(1))
                .when(confirm(decidedBy(CSC_SMT, OCTOBER)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_IMPACT_IS_CONFIRMED_BY_A_COMMITTEE_THAT_OVERSEES));
        given(CSC_SMT, shown(1))
                .when(confirm(decidedBy(CSC_SMT, OCTOBER)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY));
    }

    @Test
    void needs_every_action_done_and_at_least_one_of_them_signed_off() {
        given(shown(1), assigned(2))
                .when(confirm(decided(OCTOBER)))
                .expectNoEvents()
                .expectException(
                        refusedBy(
                                Rule.FINDING_IS_ADDRESSED,
                                "1 of its 2 actions were neither signed off nor closed by 1 October 2016, the first of them scr-child-j.f3.a2"));
        given(closed(1))
                .when(confirm(decided(OCTOBER)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_IS_ADDRESSED));
    }

    @Test
    void needs_evidence_of_each_signed_off_action_that_something_improved_at_e3_or_better() {
        for (var poor : List.of(
                signedOff(1),
                measured(1, Independence.SELF_ASSESSED, 16),
                measured(1, Independence.SAME_AGENCY, 16),
                measured(1, Independence.INDEPENDENT, 4)))
            given(poor, shown(2))
                    .when(confirm(decided(OCTOBER)))
                    .expectNoEvents()
                    .expectException(refusedBy(Rule.IMPACT_IS_SHOWN_BY_EVERY_SIGNED_OFF_ACTION));
        given(shown(1))
                .when(confirm(decided(JULY)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.IMPACT_IS_SHOWN_BY_EVERY_SIGNED_OFF_ACTION));
    }

    @Test
    void asks_the_actions_of_other_findings_that_answer_it_too() {
        fixture(SEMG, List.of(shown(1)), List.of(assigned(ActionId.of(OTHER, 1), List.of(FINDING))))
                .given(RAISED, agreed(FINDING, 1))
                .when(confirm(decided(OCTOBER)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_IS_ADDRESSED));
    }

    @Test
    void is_confirmed_once_and_not_when_the_finding_is_declined() {
        var actions = List.of(shown(1));
        fixture(SEMG, actions, List.of())
                .given(RAISED, agreed(FINDING, 1), CONFIRMED)
                .when(confirm(decided(OCTOBER)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_IMPACT_IS_NOT_CONFIRMED_ALREADY));
        fixture(SEMG, actions, List.of())
                .given(
                        RAISED,
                        agreed(FINDING, 1),
                        new FindingDeclined(FINDING, AUGUST, meeting(SEMG, AUGUST), null, "no"))
                .when(confirm(decided(OCTOBER)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_IS_NOT_DECLINED));
    }

    private static DecideOnFinding confirm(Asking asking) {
        return asking.on(
                FINDING, d -> new ConfirmFindingImpact("16 of 20, after 4 of 20", d.day(), d.authority(), d.source()));
    }

    @SafeVarargs
    private static TestExecutor<Finding> given(List<ActionEvent>... actions) {
        return given(SEMG, actions);
    }

    @SafeVarargs
    private static TestExecutor<Finding> given(CommitteeId overseer, List<ActionEvent>... actions) {
        var events = new ArrayList<Object>(List.of(RAISED));
        for (int i = 1; i <= actions.length; i++) events.add(agreed(FINDING, i));
        return fixture(overseer, List.of(actions), List.of()).given(events);
    }

    private static AggregateTestFixture<Finding> fixture(
            CommitteeId overseer, List<List<ActionEvent>> actions, List<List<ActionEvent>> ofOther) {
        var streams = new HashMap<String, List<? extends org.throughline.events.BoardEvent>>();
        streams.put(FINDING.reviewId().value(), List.of(registered(overseer), accepted(FINDING), accepted(OTHER)));
        streams.put(FINDING.value(), finding(RAISED, FINDING, actions));
        streams.put(OTHER.value(), finding(null, OTHER, ofOther));
        Stream.concat(actions.stream(), ofOther.stream())
                .forEach(action -> streams.put(action.getFirst().actionId().value(), action));
        var fixture = new AggregateTestFixture<>(Finding.class);
        fixture.registerInjectableResource(Given.NO_REVIEW);
        fixture.registerInjectableResource(Given.context(new StreamsInMemory(streams)));
        return fixture;
    }

    private static List<FindingEvent> finding(
            @Nullable FindingRaised raised, FindingId id, List<List<ActionEvent>> actions) {
        var events = new ArrayList<FindingEvent>();
        if (raised != null) events.add(raised);
        for (int i = 1; i <= actions.size(); i++) events.add(agreed(id, i));
        return events;
    }

    private static ActionAgreed agreed(FindingId finding, int number) {
        return new ActionAgreed(finding, JUNE, meeting(SEMG, JUNE), null, ActionId.of(finding, number));
    }

    private static FindingAccepted accepted(FindingId finding) {
        return new FindingAccepted(FINDING.reviewId(), JUNE, null, null, finding);
    }

    private static ReviewRegistered registered(CommitteeId overseer) {
        return new ReviewRegistered(
                FINDING.reviewId(),
                JUNE,
                null,
                null,
                ReviewKind.RESEARCH,
                "R/1",
                "Child J",
                null,
                overseer,
                null,
                List.of(),
                new Publication(Publication.State.NOT_PUBLISHED, null, null),
                null,
                null);
    }

    private static List<ActionEvent> assigned(int number) {
        return assigned(ActionId.of(FINDING, number), List.of());
    }

    private static List<ActionEvent> assigned(ActionId action, List<FindingId> alsoAnswers) {
        return List.of(new ActionAssigned(
                action,
                JUNE,
                meeting(SEMG, JUNE),
                null,
                alsoAnswers,
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

    private static List<ActionEvent> signedOff(int number) {
        var id = ActionId.of(FINDING, number);
        return and(
                assigned(number),
                new ActionMarkedComplete(id, JUNE, null, "lists"),
                new CompletionVerified(id, JUNE, null, null, as(INES), "sample"),
                new ActionSignedOff(id, JULY, meeting(SEMG, JULY), null, null, List.of(), List.of()));
    }

    private static List<ActionEvent> shown(int number) {
        return measured(number, Independence.INDEPENDENT, 16);
    }

    private static List<ActionEvent> measured(int number, Independence independence, int inOrder) {
        return and(
                signedOff(number),
                new ImpactEvidenceRecorded(
                        ActionId.of(FINDING, number),
                        AUGUST,
                        null,
                        null,
                        new Evidence(
                                EvidenceLevel.PRACTICE,
                                SourceKind.CASE_AUDIT,
                                "in order",
                                null,
                                Direction.HIGHER_IS_BETTER,
                                Reading.of(4, 20),
                                null,
                                Reading.of(inOrder, 20),
                                true,
                                null,
                                "read",
                                Sampling.RANDOM,
                                null,
                                as(INES),
                                independence,
                                null,
                                null)));
    }

    private static List<ActionEvent> closed(int number) {
        return and(
                assigned(number),
                new ActionClosed(
                        ActionId.of(FINDING, number),
                        JULY,
                        meeting(SEMG, JULY),
                        null,
                        ClosureReason.NOT_TO_BE_IMPLEMENTED,
                        "the service has ended",
                        null));
    }

    private static List<ActionEvent> and(List<ActionEvent> before, ActionEvent... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
