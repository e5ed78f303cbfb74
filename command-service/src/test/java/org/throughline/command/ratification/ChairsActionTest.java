package org.throughline.command.ratification;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Given.StreamsInMemory;
import org.throughline.command.Rule;
import org.throughline.command.action.Action;
import org.throughline.command.action.challenge.NoteAction;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.finding.DeclineFinding;
import org.throughline.command.finding.Finding;
import org.throughline.command.review.Review;
import org.throughline.command.review.plan.AgreePlan;
import org.throughline.events.Authority;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.ThemeId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.Priority;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.finding.FindingRatificationEvent;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;
import org.throughline.events.review.ReviewRatificationEvent;

/** What the Chair decides between meetings, and what a meeting makes of it. Everything began on 1 June 2016. */
class ChairsActionTest {

    static final LocalDate JUNE = LocalDate.of(2016, 6, 1),
            AUGUST = LocalDate.of(2016, 8, 1),
            OCTOBER = LocalDate.of(2016, 10, 5);
    static final Authority NOTE = new Authority(BOARD, AUGUST, "Note 4", true);

    static final ActionAssigned ASSIGNED = new ActionAssigned(
            ACTION,
            JUNE,
            meeting(SEMG, JUNE),
            null,
            List.of(),
            "Train all",
            "Decisions are informed",
            null,
            null,
            Priority.MEDIUM,
            as(OMAR),
            List.of(),
            SEMG,
            OCTOBER,
            null,
            null);
    static final ActionNoted NOTED = new ActionNoted(ACTION, AUGUST, NOTE, null, "seen");
    static final ActionRatificationEvent RATIFIED =
            new ActionRatificationEvent.ChairsActionRatified(ACTION, OCTOBER, meeting(SEMG, OCTOBER), null, 1);

    static final FindingRaised RAISED = new FindingRaised(
            FINDING,
            JUNE,
            null,
            null,
            FindingKind.LEARNING,
            new ThemeId("chronologies"),
            "Most needed further work",
            null,
            List.of());
    static final FindingDeclined DECLINED = new FindingDeclined(FINDING, AUGUST, NOTE, null, "the service has ended");

    static final ReviewRegistered REGISTERED = new ReviewRegistered(
            REVIEW,
            JUNE,
            null,
            null,
            ReviewKind.SERIOUS_CASE_REVIEW,
            "R",
            "T",
            null,
            SEMG,
            null,
            List.of(),
            Publication.NOT_PUBLISHED,
            null,
            null);
    static final PlanAgreed AGREED = new PlanAgreed(REVIEW, AUGUST, NOTE, null, 1, null, null);

    final AggregateTestFixture<Action> action = new AggregateTestFixture<>(Action.class);
    final AggregateTestFixture<Finding> finding = new AggregateTestFixture<>(Finding.class);
    final AggregateTestFixture<Review> review = new AggregateTestFixture<>(Review.class);

    ChairsActionTest() {
        var context = Given.context(new StreamsInMemory(Map.of(
                REVIEW.value(),
                List.of(REGISTERED),
                FINDING.value(),
                List.of(RAISED, new ActionAgreed(FINDING, AUGUST, meeting(SEMG, AUGUST), null, ACTION)),
                ACTION.value(),
                List.of(ASSIGNED))));
        action.registerInjectableResource(Given.NO_FINDING);
        action.registerInjectableResource(context);
        finding.registerInjectableResource(Given.NO_REVIEW);
        finding.registerInjectableResource(context);
        review.registerInjectableResource(context);
    }

    @Test
    void a_decision_of_the_chair_is_in_force_at_once_and_is_recorded_as_such() {
        action.given(ASSIGNED)
                .when(ofChair().on(ACTION, d -> new NoteAction("seen", d.day(), d.authority(), d.source())))
                .expectEvents(NOTED);
        finding.given(RAISED)
                .when(ofChair()
                        .on(
                                FINDING,
                                d -> new DeclineFinding("the service has ended", d.day(), d.authority(), d.source())))
                .expectEvents(DECLINED);
        review.given(REGISTERED, new FindingAccepted(REVIEW, AUGUST, null, null, FINDING))
                .when(ofChair().on(REVIEW, d -> new AgreePlan(null, null, d.day(), d.authority(), d.source())))
                .expectEvents(AGREED);
    }

    @Test
    void a_meeting_of_an_overseeing_committee_ratifies_or_reverses_it() {
        action.given(ASSIGNED, NOTED)
                .when(decided(OCTOBER).on(ACTION, d -> ratified(1, d)))
                .expectEvents(RATIFIED);
        action.given(ASSIGNED, NOTED)
                .when(decidedBy(BOARD, OCTOBER).on(ACTION, d -> reversed(1, d)))
                .expectEvents(new ActionRatificationEvent.ChairsActionReversed(
                        ACTION, OCTOBER, meeting(BOARD, OCTOBER), null, 1, "not needed"));
        finding.given(RAISED, DECLINED)
                .when(decided(OCTOBER).on(FINDING, d -> reversed(1, d)))
                .expectEvents(new FindingRatificationEvent.ChairsActionReversed(
                        FINDING, OCTOBER, meeting(SEMG, OCTOBER), null, 1, "not needed"));
        review.given(REGISTERED, AGREED)
                .when(decided(OCTOBER).on(REVIEW, d -> ratified(1, d)))
                .expectEvents(new ReviewRatificationEvent.ChairsActionRatified(
                        REVIEW, OCTOBER, meeting(SEMG, OCTOBER), null, 1));
    }

    @Test
    void only_a_chairs_action_that_waits_is_ratified() {
        refused(0, decided(OCTOBER), Rule.CHAIRS_ACTION_IS_TO_BE_RATIFIED, NOTED);
        refused(2, decided(OCTOBER), Rule.CHAIRS_ACTION_IS_TO_BE_RATIFIED, NOTED);
        refused(1, decided(OCTOBER), Rule.CHAIRS_ACTION_IS_TO_BE_RATIFIED, NOTED, RATIFIED);
    }

    @Test
    void it_is_ratified_by_a_meeting_that_oversees_not_before_it_was_taken_and_not_by_the_chair() {
        refused(1, decided(AUGUST.minusDays(1)), Rule.CHAIRS_ACTION_IS_TO_BE_RATIFIED, NOTED);
        var earlier = new Asking(OCTOBER, new AuthorityBody(SEMG, AUGUST.minusDays(1), "7.2"), null, SECRETARY);
        refused(1, earlier, Rule.RATIFICATION_FOLLOWS_THE_CHAIRS_ACTION, NOTED);
        refused(1, decidedBy(CSC_SMT, OCTOBER), Rule.RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES, NOTED);
        refused(1, ofChair(), Rule.CHAIRS_ACTION_IS_RATIFIED_BY_A_MEETING, NOTED);
        finding.given(RAISED, DECLINED)
                .when(decidedBy(CSC_SMT, OCTOBER).on(FINDING, d -> ratified(1, d)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES));
        review.given(REGISTERED, AGREED)
                .when(decidedBy(CSC_SMT, OCTOBER).on(REVIEW, d -> ratified(1, d)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES));
        var delegated = new OversightDelegated(REVIEW, AUGUST, meeting(SEMG, AUGUST), null, SEMG, CSC_SMT, "monthly");
        review.given(REGISTERED, AGREED, delegated)
                .when(decidedBy(CSC_SMT, OCTOBER).on(REVIEW, d -> ratified(1, d)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.RATIFICATION_IS_NOT_OF_ONE_AGENCY));
    }

    private void refused(long decision, Asking asking, Rule rule, Object... after) {
        var given = new ArrayList<Object>(List.of(ASSIGNED));
        given.addAll(List.of(after));
        action.given(given)
                .when(asking.on(ACTION, d -> ratified(decision, d)))
                .expectNoEvents()
                .expectException(refusedBy(rule));
    }

    private static Asking ofChair() {
        return new Asking(AUGUST, new AuthorityBody(BOARD, AUGUST, "Note 4", true), null, SECRETARY);
    }

    private static RatifyChairsAction ratified(long decision, Asking asking) {
        return ratification(decision, RatificationOutcome.RATIFIED, null, asking);
    }

    private static RatifyChairsAction reversed(long decision, Asking asking) {
        return ratification(decision, RatificationOutcome.REVERSED, "not needed", asking);
    }

    private static RatifyChairsAction ratification(
            long decision, RatificationOutcome outcome, @Nullable String reason, Asking asking) {
        return new RatifyChairsAction(decision, outcome, reason, asking.day(), asking.authority(), asking.source());
    }
}
