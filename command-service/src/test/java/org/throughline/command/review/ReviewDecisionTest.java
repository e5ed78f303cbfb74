package org.throughline.command.review;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.asking;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.Given.stated;
import static org.throughline.command.review.ReviewTest.BEGAN;
import static org.throughline.command.review.ReviewTest.JUNE;
import static org.throughline.command.review.ReviewTest.REGISTERED;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.command.review.commissioning.DecideCriteria;
import org.throughline.command.review.commissioning.DelegateOversightOfReview;
import org.throughline.command.review.commissioning.NotifyNationalBody;
import org.throughline.command.review.commissioning.ReturnOversightOfReview;
import org.throughline.command.review.disclosure.DecidePublication;
import org.throughline.command.review.disclosure.ExtendRestriction;
import org.throughline.command.review.disclosure.LiftRestriction;
import org.throughline.command.review.disclosure.ReadersBody;
import org.throughline.command.review.disclosure.RestrictReporting;
import org.throughline.command.review.hold.ExtendHoldOfReview;
import org.throughline.command.review.hold.HoldReview;
import org.throughline.command.review.hold.ReleaseHoldOfReview;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.HoldReason;
import org.throughline.events.Role;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;
import org.throughline.events.review.Publication;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;
import org.throughline.events.review.ReviewKind;

/** Holds, restrictions, publication, criteria, notifications and oversight. The review began on 1 June 2015. */
class ReviewDecisionTest {

    static final CommitteeId CRC = new CommitteeId("crc");
    static final LocalDate JULY = LocalDate.of(2016, 7, 1), AUGUST = LocalDate.of(2016, 8, 1);
    static final ReviewHeld HELD =
            new ReviewHeld(REVIEW, JUNE, meeting(SEMG, JUNE), null, HoldReason.INQUEST, "The inquest is open", AUGUST);
    static final ReportingRestrictionImposed RESTRICTED = new ReportingRestrictionImposed(
            REVIEW,
            JUNE,
            meeting(SEMG, JUNE),
            null,
            "A child is protected",
            "Order of 3 March",
            new Readers(List.of(Role.CHAIR), List.of(POLICE), List.of("auditor-2")),
            List.of(NUTH),
            AUGUST);
    static final ReportingRestrictionLifted LIFTED =
            new ReportingRestrictionLifted(REVIEW, JUNE, meeting(SEMG, JUNE), null, "discharged");
    static final OversightDelegated DELEGATED =
            new OversightDelegated(REVIEW, JUNE, meeting(SEMG, JUNE), null, SEMG, CSC_SMT, "monthly");

    final AggregateTestFixture<Review> review = new AggregateTestFixture<>(Review.class);

    ReviewDecisionTest() {
        review.registerInjectableResource(Given.context());
    }

    @Test
    void is_held_until_a_day_by_which_somebody_asks_again() {
        review.given(REGISTERED)
                .when(hold(decided(JUNE), AUGUST))
                .expectEvents(HELD)
                .expectResultMessagePayload(Receipt.of(REVIEW, 1));
        review.given(REGISTERED)
                .when(hold(decided(JUNE), JUNE))
                .expectNoEvents()
                .expectException(refusedBy(Rule.HOLD_IS_REVIEWED_LATER));
    }

    @Test
    void is_held_once_at_a_time_and_kept_or_released_only_while_it_is_held() {
        refused(hold(decided(JULY), AUGUST), Rule.REVIEW_IS_NOT_ON_HOLD, REGISTERED, HELD);
        refused(release(JULY), Rule.REVIEW_IS_ON_HOLD, REGISTERED);
        refused(release(JUNE.minusDays(1)), Rule.REVIEW_IS_ON_HOLD, REGISTERED, HELD);
        refused(
                decided(JULY)
                        .on(REVIEW, d -> new ExtendHoldOfReview(JULY, "adjourned", d.day(), d.authority(), d.source())),
                Rule.HOLD_IS_REVIEWED_LATER,
                REGISTERED,
                HELD);
        review.given(REGISTERED, HELD)
                .when(decided(JULY)
                        .on(
                                REVIEW,
                                d -> new ExtendHoldOfReview(AUGUST, "adjourned", d.day(), d.authority(), d.source())))
                .expectEvents(new ReviewHoldReviewed(REVIEW, JULY, meeting(SEMG, JULY), null, AUGUST, "adjourned"));
        review.given(REGISTERED, HELD)
                .when(release(JULY))
                .expectEvents(new ReviewHoldReleased(REVIEW, JULY, meeting(SEMG, JULY), null, "over"));
    }

    @Test
    void has_nothing_decided_on_it_before_it_began_nor_tomorrow() {
        refused(hold(decided(BEGAN.minusDays(1)), AUGUST), Rule.NOTHING_PRECEDES_THE_REVIEW, REGISTERED);
        refused(
                said(SECRETARY, TOMORROW)
                        .on(
                                REVIEW,
                                d -> new NotifyNationalBody(
                                        "National Panel", null, d.day(), d.authority(), d.source())),
                Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE,
                REGISTERED);
    }

    @Test
    void is_restricted_until_that_is_lifted() {
        var restrict = restrict(decided(JUNE), AUGUST);
        review.given(REGISTERED).when(restrict).expectEvents(RESTRICTED);
        refused(restrict, Rule.RESTRICTION_IS_THE_ONLY_ONE, REGISTERED, RESTRICTED);
        refused(lift(JULY), Rule.RESTRICTION_IS_IN_FORCE, REGISTERED);
        refused(lift(JUNE.minusDays(1)), Rule.RESTRICTION_IS_IN_FORCE, REGISTERED, RESTRICTED);
        review.given(REGISTERED, RESTRICTED)
                .when(lift(JULY))
                .expectEvents(new ReportingRestrictionLifted(REVIEW, JULY, meeting(SEMG, JULY), null, "discharged"));
    }

    @Test
    void a_restriction_is_reviewed_which_can_change_its_readers_or_leave_them() {
        review.given(REGISTERED, RESTRICTED)
                .when(extend(JULY, AUGUST.plusMonths(1), null, null))
                .expectEvents(new ReportingRestrictionReviewed(
                        REVIEW,
                        JULY,
                        meeting(SEMG, JULY),
                        null,
                        AUGUST.plusMonths(1),
                        "appeal",
                        RESTRICTED.readers(),
                        RESTRICTED.excludedAgencies()));
        review.given(REGISTERED, RESTRICTED)
                .when(extend(
                        JULY, AUGUST.plusMonths(1), new ReadersBody(List.of(Role.SECRETARY), null, null), List.of()))
                .expectEvents(new ReportingRestrictionReviewed(
                        REVIEW,
                        JULY,
                        meeting(SEMG, JULY),
                        null,
                        AUGUST.plusMonths(1),
                        "appeal",
                        Readers.inRoles(Role.SECRETARY),
                        List.of()));
        refused(extend(JULY, AUGUST, null, null), Rule.RESTRICTION_IS_IN_FORCE, REGISTERED);
        refused(extend(JULY, JULY, null, null), Rule.RESTRICTION_IS_REVIEWED_LATER, REGISTERED, RESTRICTED);
        refused(restrict(decided(JUNE), JUNE), Rule.RESTRICTION_IS_REVIEWED_LATER, REGISTERED);
    }

    @Test
    void a_hold_or_a_restriction_is_decided_by_a_committee_that_oversees_and_never_by_one_agency() {
        var held = Rule.HOLD_OR_RESTRICTION_IS_DECIDED_BY_A_COMMITTEE_THAT_OVERSEES;
        var alone = Rule.HOLD_OR_RESTRICTION_IS_NOT_DECIDED_BY_ONE_AGENCY;
        refused(restrict(decidedBy(CRC, JUNE), AUGUST), held, REGISTERED);
        refused(hold(decidedBy(CRC, JUNE), AUGUST), held, REGISTERED);
        review.given(REGISTERED).when(restrict(decidedBy(BOARD, JUNE), AUGUST)).expectEvents(by(BOARD));
        refused(restrict(decidedBy(CSC_SMT, JULY), AUGUST), alone, REGISTERED, DELEGATED);
        refused(hold(decidedBy(CSC_SMT, JULY), AUGUST), alone, REGISTERED, DELEGATED);
        refused(
                decidedBy(CSC_SMT, JULY)
                        .on(REVIEW, d -> new ReleaseHoldOfReview("over", d.day(), d.authority(), d.source())),
                alone,
                REGISTERED,
                DELEGATED,
                HELD);
    }

    private static ReportingRestrictionImposed by(CommitteeId committee) {
        return new ReportingRestrictionImposed(
                REVIEW,
                JUNE,
                meeting(committee, JUNE),
                null,
                RESTRICTED.reason(),
                RESTRICTED.restsOn(),
                RESTRICTED.readers(),
                RESTRICTED.excludedAgencies(),
                AUGUST);
    }

    private static DecideOnReview restrict(Asking decision, LocalDate reviewBy) {
        return decision.on(
                REVIEW,
                d -> new RestrictReporting(
                        "A child is protected",
                        "Order of 3 March",
                        new ReadersBody(List.of(Role.CHAIR), List.of(POLICE), List.of("auditor-2")),
                        List.of(NUTH),
                        reviewBy,
                        d.day(),
                        d.authority(),
                        d.source()));
    }

    private static DecideOnReview extend(
            LocalDate on, LocalDate reviewBy, @Nullable ReadersBody readers, @Nullable List<AgencyId> excluded) {
        return decided(on)
                .on(
                        REVIEW,
                        d -> new ExtendRestriction(
                                reviewBy, "appeal", readers, excluded, d.day(), d.authority(), d.source()));
    }

    @Test
    void is_not_published_under_a_restriction_but_may_be_withheld() {
        refused(publish(published(JULY)), Rule.RESTRICTED_REVIEW_IS_NOT_PUBLISHED, REGISTERED, RESTRICTED);
        refused(publish(published(BEGAN.minusDays(1))), Rule.PUBLICATION_FOLLOWS_THE_REVIEW, REGISTERED);
        var withheld = new Publication(Publication.State.WITHHELD, null, "until the trial is over");
        review.given(REGISTERED, RESTRICTED)
                .when(publish(withheld))
                .expectEvents(new PublicationDecided(REVIEW, JULY, meeting(SEMG, JULY), null, withheld));
        review.given(REGISTERED, RESTRICTED, LIFTED)
                .when(publish(published(JULY)))
                .expectEvents(new PublicationDecided(REVIEW, JULY, meeting(SEMG, JULY), null, published(JULY)));
    }

    @Test
    void keeps_who_decided_on_its_criteria_and_which_national_body_was_told() {
        review.given(REGISTERED)
                .when(said(SECRETARY, JUNE)
                        .on(
                                REVIEW,
                                d -> new DecideCriteria(
                                        false,
                                        ReviewKind.SERIOUS_CASE_REVIEW,
                                        "Chair of the board",
                                        "no abuse",
                                        d.day(),
                                        d.authority(),
                                        d.source())))
                .expectEvents(new CriteriaDecided(
                        REVIEW,
                        JUNE,
                        null,
                        null,
                        false,
                        ReviewKind.SERIOUS_CASE_REVIEW,
                        "Chair of the board",
                        "no abuse"));
        review.given(REGISTERED)
                .when(said(SECRETARY, JUNE)
                        .on(
                                REVIEW,
                                d -> new NotifyNationalBody(
                                        "National Panel", "SIN-1", d.day(), d.authority(), d.source())))
                .expectEvents(new NationalBodyNotified(REVIEW, JUNE, null, null, "National Panel", "SIN-1"));
    }

    @Test
    void is_handed_on_by_a_committee_that_oversees_it_and_given_back_to_one_that_did() {
        review.given(REGISTERED)
                .when(decided(JUNE)
                        .on(
                                REVIEW,
                                d -> new DelegateOversightOfReview(
                                        CSC_SMT, "monthly", d.day(), d.authority(), d.source())))
                .expectEvents(DELEGATED);
        refused(
                by(CSC_SMT, JULY)
                        .on(
                                REVIEW,
                                d -> new DelegateOversightOfReview(BOARD, "up", d.day(), d.authority(), d.source())),
                Rule.OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT,
                REGISTERED);
        refused(
                decided(JULY)
                        .on(
                                REVIEW,
                                d -> new DelegateOversightOfReview(SEMG, "again", d.day(), d.authority(), d.source())),
                Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE,
                REGISTERED);
        refused(
                decided(JULY)
                        .on(
                                REVIEW,
                                d -> new ReturnOversightOfReview(BOARD, "ended", d.day(), d.authority(), d.source())),
                Rule.OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT,
                REGISTERED,
                DELEGATED);
        review.given(REGISTERED, DELEGATED)
                .when(by(CSC_SMT, JULY)
                        .on(
                                REVIEW,
                                d -> new ReturnOversightOfReview(SEMG, "ended", d.day(), d.authority(), d.source())))
                .expectEvents(
                        new OversightReturned(REVIEW, JULY, meeting(CSC_SMT, JULY), null, CSC_SMT, SEMG, "ended"));
    }

    private void refused(Object command, Rule rule, Object... given) {
        review.given(given).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    static Asking by(CommitteeId committee, LocalDate on) {
        return asking(on, meeting(committee, on), null, SECRETARY);
    }

    private static DecideOnReview hold(Asking decision, LocalDate reviewBy) {
        return decision.on(
                REVIEW,
                d -> new HoldReview(
                        HoldReason.INQUEST, "The inquest is open", reviewBy, d.day(), d.authority(), d.source()));
    }

    private static DecideOnReview release(LocalDate on) {
        return decided(on).on(REVIEW, d -> new ReleaseHoldOfReview("over", d.day(), d.authority(), d.source()));
    }

    private static DecideOnReview lift(LocalDate on) {
        return decided(on).on(REVIEW, d -> new LiftRestriction("discharged", d.day(), d.authority(), d.source()));
    }

    private static DecideOnReview publish(Publication publication) {
        return decided(JULY)
                .on(REVIEW, d -> new DecidePublication(stated(publication), d.day(), d.authority(), d.source()));
    }

    private static Publication published(LocalDate on) {
        return new Publication(Publication.State.PUBLISHED, on, null);
    }
}
