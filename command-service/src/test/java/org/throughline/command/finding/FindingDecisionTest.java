package org.throughline.command.finding;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.positions;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.finding.FindingTest.ELSEWHERE;
import static org.throughline.command.finding.FindingTest.JUNE_1;
import static org.throughline.command.finding.FindingTest.MARCH_31;
import static org.throughline.command.finding.FindingTest.RAISED_TOO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.CorrectEvent;
import org.throughline.command.DecisionContext;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Given.StreamsInMemory;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.command.review.RaiseFinding;
import org.throughline.events.ActionId;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.FindingId;
import org.throughline.events.Position;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingAmended;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** What the board makes of a finding beside the actions it agrees. The finding was raised on 1 June 2016. */
class FindingDecisionTest {

    static final LocalDate JULY = LocalDate.of(2016, 7, 1), AUGUST = LocalDate.of(2016, 8, 1);
    static final FindingId NEVER_RAISED_ELSEWHERE = FindingId.of(ELSEWHERE.reviewId(), 9);
    static final FindingRaised RAISED = new FindingRaised(
            FINDING,
            JUNE_1,
            null,
            null,
            FindingKind.LEARNING,
            new ThemeId("chronologies"),
            "Most needed further work",
            null,
            List.of());
    static final FindingDeclined DECLINED =
            new FindingDeclined(FINDING, JULY, meeting(SEMG, JULY), null, "the service has ended");
    static final List<Position> POSITIONS = List.of(new Position(CSC, "not our files"), new Position(NUTH, "they are"));
    static final FindingDisputed DISPUTED = new FindingDisputed(FINDING, JULY, null, null, POSITIONS);

    static final ReviewRegistered REGISTERED = new ReviewRegistered(
            FINDING.reviewId(),
            JUNE_1,
            null,
            null,
            ReviewKind.RESEARCH,
            "R/1",
            "Child J",
            null,
            SEMG,
            null,
            List.of(),
            new Publication(Publication.State.NOT_PUBLISHED, null, null),
            null,
            null);
    static final DecisionContext OVERSEEN = Given.context(new StreamsInMemory(Map.of(
            FINDING.reviewId().value(),
            List.of(REGISTERED),
            FINDING.value(),
            List.of(Given.begun(FINDING, Given.LONG_AGO)),
            RAISED_TOO.value(),
            List.of(Given.begun(RAISED_TOO, Given.LONG_AGO)),
            ELSEWHERE.value(),
            List.of(Given.begun(ELSEWHERE, Given.LONG_AGO)))));

    final AggregateTestFixture<Finding> fixture = new AggregateTestFixture<>(Finding.class);

    FindingDecisionTest() {
        fixture.registerInjectableResource(Given.NO_REVIEW);
        fixture.registerInjectableResource(OVERSEEN);
    }

    @Test
    void is_declined_with_a_reason_and_then_no_action_is_agreed_on_it() {
        taken(
                decided(JULY)
                        .on(
                                FINDING,
                                d -> new DeclineFinding("the service has ended", d.day(), d.authority(), d.source())),
                DECLINED,
                RAISED);
        refused(FindingTest.assign(decided(AUGUST), MARCH_31, null), Rule.FINDING_IS_NOT_DECLINED, RAISED, DECLINED);
        refused(
                decided(AUGUST).on(FINDING, d -> new DeclineFinding("again", d.day(), d.authority(), d.source())),
                Rule.FINDING_IS_NOT_DECLINED,
                RAISED,
                DECLINED);
        refused(
                decided(JUNE_1.minusDays(1))
                        .on(FINDING, d -> new DeclineFinding("early", d.day(), d.authority(), d.source())),
                Rule.NOTHING_PRECEDES_THE_FINDING,
                RAISED);
    }

    @Test
    void is_taken_up_again_and_then_has_actions_agreed() {
        var takenUp = new FindingTakenUp(FINDING, AUGUST, meeting(SEMG, AUGUST), null, "commissioned anew");
        var takeUp = decided(AUGUST)
                .on(FINDING, d -> new TakeUpFinding("commissioned anew", d.day(), d.authority(), d.source()));
        taken(takeUp, takenUp, RAISED, DECLINED);
        refused(takeUp, Rule.FINDING_IS_DECLINED, RAISED);
        refused(
                decided(JUNE_1).on(FINDING, d -> new TakeUpFinding("early", d.day(), d.authority(), d.source())),
                Rule.FINDING_IS_DECLINED,
                RAISED,
                DECLINED);
        fixture.given(RAISED, DECLINED, takenUp)
                .when(FindingTest.assign(decided(AUGUST), MARCH_31, null))
                .expectEvents(firstAgreed(), firstAssigned());
    }

    @Test
    void is_amended_by_a_committee_that_oversees_its_review_or_the_board() {
        amendable(OVERSEEN)
                .given(RAISED)
                .when(amend(decided(JULY), "Many needed further work"))
                .expectEvents(amended(SEMG, "Many needed further work"));
        amendable(OVERSEEN)
                .given(RAISED)
                .when(amend(decidedBy(BOARD, JULY), "Many needed further work"))
                .expectEvents(amended(BOARD, "Many needed further work"));
        amendable(OVERSEEN)
                .given(RAISED)
                .when(amend(decidedBy(CSC_SMT, JULY), "Few needed further work"))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_IS_AMENDED_BY_A_COMMITTEE_THAT_OVERSEES));
    }

    @Test
    void is_amended_by_nobody_while_its_review_is_not_found() {
        amendable(Given.context())
                .given(RAISED)
                .when(amend(decided(JULY), "Many needed further work"))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_FOLLOWS_ITS_REVIEW));
        amendable(Given.context())
                .given(RAISED, amended(SEMG, "Many needed further work"))
                .when(correct(1, amend(decidedBy(CSC_SMT, AUGUST), "Some needed further work")))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_FOLLOWS_ITS_REVIEW));
    }

    @Test
    void is_neither_declined_nor_taken_up_nor_is_its_dispute_ended_by_a_committee_that_does_not_oversee_its_review() {
        var rule = Rule.FINDING_IS_DECIDED_ON_BY_A_COMMITTEE_THAT_OVERSEES;
        var asking = decidedBy(CSC_SMT, AUGUST);
        refused(
                asking.on(FINDING, d -> new DeclineFinding("untrue", d.day(), d.authority(), d.source())),
                rule,
                RAISED);
        refused(
                asking.on(FINDING, d -> new TakeUpFinding("true", d.day(), d.authority(), d.source())),
                rule,
                RAISED,
                DECLINED);
        refused(
                asking.on(
                        FINDING,
                        d -> new ResolveFindingDispute(
                                DisputeOutcome.UPHELD, "struck out", d.day(), d.authority(), d.source())),
                rule,
                RAISED,
                DISPUTED);
    }

    private static AggregateTestFixture<Finding> amendable(DecisionContext context) {
        var finding = new AggregateTestFixture<>(Finding.class);
        finding.registerInjectableResource(Given.NO_REVIEW);
        finding.registerInjectableResource(context);
        return finding;
    }

    @Test
    void is_amended_in_what_it_does_not_say_already_while_it_is_not_declined() {
        refused(amend(decided(JULY), "Most needed further work"), Rule.FINDING_AMENDMENT_CHANGES_SOMETHING, RAISED);
        refused(amend(decided(AUGUST), "Many needed further work"), Rule.FINDING_IS_NOT_DECLINED, RAISED, DECLINED);
    }

    @Test
    void repeats_findings_that_other_reviews_raised() {
        taken(
                link(ELSEWHERE),
                new FindingLinked(FINDING, JULY, null, null, List.of(ELSEWHERE), "the same gap"),
                RAISED);
        refused(link(RAISED_TOO), Rule.EARLIER_FINDINGS_ARE_OF_OTHER_REVIEWS, RAISED);
        refused(link(NEVER_RAISED_ELSEWHERE), Rule.EARLIER_FINDINGS_ARE_RAISED, RAISED);
    }

    @Test
    void is_disputed_by_an_agency_that_says_what_it_holds_once_at_a_time() {
        taken(dispute(said(SECRETARY, JULY), POSITIONS), DISPUTED, RAISED);
        var own = List.of(POSITIONS.getFirst());
        taken(dispute(said(LEAD_OF_CSC, JULY), own), new FindingDisputed(FINDING, JULY, null, null, own), RAISED);
        refused(dispute(said(LEAD_OF_CSC, JULY), POSITIONS), Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY, RAISED);
        refused(dispute(said(SECRETARY, JULY), POSITIONS), Rule.DISPUTE_IS_THE_ONLY_ONE_OPEN, RAISED, DISPUTED);
        var twice = List.of(new Position(CSC, "no"), new Position(CSC, "yes"));
        refused(dispute(said(SECRETARY, JULY), twice), Rule.EACH_AGENCY_HOLDS_ONE_POSITION, RAISED);
    }

    @Test
    void has_its_dispute_resolved_after_it_was_opened() {
        taken(
                resolve(AUGUST),
                new FindingDisputeResolved(
                        FINDING, AUGUST, meeting(SEMG, AUGUST), null, DisputeOutcome.UPHELD, "struck out"),
                RAISED,
                DISPUTED);
        refused(resolve(AUGUST), Rule.DISPUTE_IS_OPEN, RAISED);
        refused(resolve(JUNE_1), Rule.DISPUTE_IS_OPEN, RAISED, DISPUTED);
    }

    @Test
    void is_corrected_in_what_it_states_and_in_what_was_decided_on_it() {
        var restated = new FindingRaised(
                FINDING,
                JUNE_1,
                null,
                null,
                FindingKind.QUESTION,
                new ThemeId("chronologies"),
                "Some needed further work",
                null,
                List.of());
        fixture.given(RAISED, DECLINED)
                .when(correct(0, restate(JUNE_1)))
                .expectEvents(corrected(0, 3L), restated)
                .expectResultMessagePayload(Receipt.of(FINDING, 2, 3));
        refused(correct(0, restate(AUGUST)), Rule.LATER_DECISIONS_STILL_FOLLOW, RAISED, DECLINED);
        refused(correct(0, null), Rule.FIRST_EVENT_IS_NOT_RETRACTED, RAISED, DECLINED);
        refused(correct(0, restate(JUNE_1.minusDays(1))), Rule.FINDING_FOLLOWS_ITS_REVIEW, RAISED);
        taken(correct(1, null), corrected(1, null), RAISED, DECLINED);
        fixture.given(RAISED, DECLINED, corrected(1, null))
                .when(FindingTest.assign(decided(AUGUST), MARCH_31, null))
                .expectEvents(firstAgreed(), firstAssigned());
    }

    @Test
    void keeps_its_numbers_whatever_is_corrected() {
        var agreed = new ActionAgreed(FINDING, JUNE_1, meeting(SEMG, JUNE_1), null, ActionId.of(FINDING, 1));
        refused(correct(1, null), Rule.FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID, RAISED, agreed);
    }

    private void taken(Object command, Object event, Object... given) {
        fixture.given(given)
                .when(command)
                .expectEvents(event)
                .expectResultMessagePayload(Receipt.of(FINDING, given.length));
    }

    private void refused(Object command, Rule rule, Object... given) {
        fixture.given(given).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static ActionAgreed firstAgreed() {
        return new ActionAgreed(FINDING, AUGUST, meeting(SEMG, AUGUST), null, ActionId.of(FINDING, 1));
    }

    private static ActionAssigned firstAssigned() {
        return FindingTest.assigned(ActionId.of(FINDING, 1), AUGUST, null, MARCH_31, null);
    }

    private static DecideOnFinding link(FindingId earlier) {
        return said(SECRETARY, JULY)
                .on(
                        FINDING,
                        d -> new LinkFinding(List.of(earlier), "the same gap", d.day(), d.authority(), d.source()));
    }

    private static DecideOnFinding amend(Asking decision, String statement) {
        return decision.on(
                FINDING,
                d -> new AmendFinding(
                        FindingKind.LEARNING, null, statement, "second audit", d.day(), d.authority(), d.source()));
    }

    private static FindingAmended amended(CommitteeId committee, String statement) {
        return new FindingAmended(FINDING, JULY, meeting(committee, JULY), null, null, null, statement, "second audit");
    }

    private static DecideOnFinding dispute(Asking decision, List<Position> positions) {
        return decision.on(FINDING, d -> new DisputeFinding(positions(positions), d.day(), d.authority(), d.source()));
    }

    private static DecideOnFinding resolve(LocalDate on) {
        return decided(on)
                .on(
                        FINDING,
                        d -> new ResolveFindingDispute(
                                DisputeOutcome.UPHELD, "struck out", d.day(), d.authority(), d.source()));
    }

    private static DecideOnFinding restate(LocalDate on) {
        return said(SECRETARY, on)
                .on(
                        FINDING,
                        d -> new RaiseFinding(
                                FindingKind.QUESTION,
                                new ThemeId("chronologies"),
                                "Some needed further work",
                                null,
                                List.of(),
                                d.day(),
                                d.authority(),
                                d.source()));
    }

    private static DecideOnFinding correct(long version, @Nullable DecideOnFinding restated) {
        return decided(TODAY)
                .on(
                        FINDING,
                        d -> new CorrectFinding(
                                new CorrectEvent(
                                        (long) version,
                                        null,
                                        restated == null,
                                        CorrectionReason.TYPING_ERROR,
                                        "misread",
                                        d.day(),
                                        d.authority(),
                                        d.source()),
                                restated == null ? null : (FindingCommand) restated.command(),
                                Long.MAX_VALUE - 1));
    }

    private static FindingEventCorrected corrected(long version, @Nullable Long restatedBy) {
        return new FindingEventCorrected(
                FINDING,
                TODAY,
                meeting(SEMG, TODAY),
                null,
                version,
                CorrectionReason.TYPING_ERROR,
                "misread",
                restatedBy);
    }
}
