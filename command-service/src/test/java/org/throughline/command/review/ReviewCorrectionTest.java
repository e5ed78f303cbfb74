package org.throughline.command.review;

import static org.throughline.command.Given.CSC_SMT;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.Given.stated;
import static org.throughline.command.review.ReviewDecisionTest.HELD;
import static org.throughline.command.review.ReviewDecisionTest.JULY;
import static org.throughline.command.review.ReviewTest.BEGAN;
import static org.throughline.command.review.ReviewTest.JUNE;
import static org.throughline.command.review.ReviewTest.REGISTERED;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.command.review.hold.HoldReview;
import org.throughline.events.CorrectionReason;
import org.throughline.events.HoldReason;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;

/** What was recorded wrongly of a review is said rightly, or taken back, as long as the story still keeps the rules. */
class ReviewCorrectionTest {

    static final ReviewHoldReleased RELEASED = new ReviewHoldReleased(REVIEW, JULY, meeting(SEMG, JULY), null, "over");
    static final LocalDate AUTUMN = LocalDate.of(2016, 10, 1);

    final AggregateTestFixture<Review> review = new AggregateTestFixture<>(Review.class);

    ReviewCorrectionTest() {
        review.registerInjectableResource(Given.context());
    }

    @Test
    void what_was_wrong_is_recorded_together_with_what_is_right() {
        review.given(REGISTERED, HELD, RELEASED)
                .when(correct(1, hold(decided(JUNE), AUTUMN)))
                .expectEvents(corrected(1, 4L), held(JUNE))
                .expectResultMessagePayload(Receipt.of(REVIEW, 3, 4));
    }

    @Test
    void what_should_not_have_been_recorded_is_taken_back_and_counts_no_more() {
        review.given(REGISTERED, HELD).when(correct(1, null)).expectEvents(corrected(1, null));
        review.given(REGISTERED, HELD, corrected(1, null))
                .when(hold(decided(JULY), AUTUMN))
                .expectEvents(held(JULY));
        refused(correct(1, null), Rule.CORRECTED_EVENT_IS_RECORDED, REGISTERED, HELD, corrected(1, null));
    }

    @Test
    void a_correction_that_what_came_later_could_not_have_followed_is_refused() {
        refused(correct(1, null), Rule.LATER_DECISIONS_STILL_FOLLOW, REGISTERED, HELD, RELEASED);
        var afterItsRelease = hold(decided(JULY.plusDays(1)), AUTUMN);
        refused(correct(1, afterItsRelease), Rule.LATER_DECISIONS_STILL_FOLLOW, REGISTERED, HELD, RELEASED);
        var reviewedAtOnce = hold(decided(JUNE), JUNE);
        refused(correct(1, reviewedAtOnce), Rule.HOLD_IS_REVIEWED_LATER, REGISTERED, HELD, RELEASED);
    }

    @Test
    void the_registration_is_said_rightly_and_never_taken_back() {
        refused(correct(0, null), Rule.FIRST_EVENT_IS_NOT_RETRACTED, REGISTERED, HELD);
        refused(correct(0, ReviewTest.register(JULY)), Rule.LATER_DECISIONS_STILL_FOLLOW, REGISTERED, HELD);
        review.given(REGISTERED, HELD)
                .when(correct(0, ReviewTest.register(BEGAN.plusDays(1))))
                .expectEvents(corrected(0, 3L), ReviewTest.registered(BEGAN.plusDays(1)));
    }

    @Test
    void only_an_event_of_the_story_is_corrected() {
        refused(correct(7, null), Rule.CORRECTED_EVENT_IS_RECORDED, REGISTERED, HELD);
        refused(correct(2, null), Rule.CORRECTED_EVENT_IS_RECORDED, REGISTERED, HELD, corrected(1, 3L), HELD);
        refused(
                correct(1, null),
                Rule.FINDINGS_AND_ACTIONS_ARE_CORRECTED_UNDER_THEIR_OWN_ID,
                REGISTERED,
                ReviewTest.accepted(1));
    }

    @Test
    void a_correction_does_not_take_effect_before_the_review_begins() {
        refused(
                correctOn(JULY.minusDays(1), 0, ReviewTest.register(JULY)),
                Rule.NOTHING_PRECEDES_THE_REVIEW,
                REGISTERED);
    }

    @Test
    void nothing_is_corrected_to_a_day_that_has_not_come() {
        refused(
                correct(1, hold(decided(TOMORROW), TOMORROW.plusDays(9))),
                Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE,
                REGISTERED,
                HELD);
    }

    @Test
    void a_plan_signed_off_by_whoever_had_no_say_once_corrected_stays_as_it_is() {
        var registeredByOther = said(SECRETARY, BEGAN)
                .on(
                        REVIEW,
                        d -> new RegisterReview(
                                REVIEW,
                                REGISTERED.kind(),
                                "SCR",
                                "Title",
                                null,
                                CSC_SMT,
                                d.day(),
                                null,
                                List.of(),
                                stated(ReviewTest.PUBLISHED),
                                null,
                                null,
                                null,
                                d.authority(),
                                d.source()));
        refused(correct(0, registeredByOther), Rule.LATER_DECISIONS_STILL_FOLLOW, REGISTERED, PlanTest.AGREED);
    }

    private void refused(Object command, Rule rule, Object... given) {
        review.given(given).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static DecideOnReview hold(Asking decision, LocalDate reviewBy) {
        return decision.on(
                REVIEW,
                d -> new HoldReview(
                        HoldReason.INQUEST, "The inquest is open", reviewBy, d.day(), d.authority(), d.source()));
    }

    private static ReviewHeld held(LocalDate on) {
        return new ReviewHeld(REVIEW, on, meeting(SEMG, on), null, HoldReason.INQUEST, "The inquest is open", AUTUMN);
    }

    static DecideOnReview correct(long version, @Nullable DecideOnReview restated) {
        return correctOn(TODAY, version, restated);
    }

    private static DecideOnReview correctOn(LocalDate day, long version, @Nullable DecideOnReview restated) {
        return decided(day)
                .on(
                        REVIEW,
                        d -> new CorrectReview(
                                new CorrectEvent(
                                        (long) version,
                                        null,
                                        restated == null,
                                        CorrectionReason.TYPING_ERROR,
                                        "misread",
                                        d.day(),
                                        d.authority(),
                                        d.source()),
                                restated == null ? null : (ReviewCommand) restated.command(),
                                Long.MAX_VALUE - 1));
    }

    static ReviewEventCorrected corrected(long version, @Nullable Long restatedBy) {
        return new ReviewEventCorrected(
                REVIEW,
                TODAY,
                meeting(SEMG, TODAY),
                null,
                version,
                CorrectionReason.TYPING_ERROR,
                "misread",
                restatedBy);
    }
}
