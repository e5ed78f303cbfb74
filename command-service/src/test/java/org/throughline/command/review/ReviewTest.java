package org.throughline.command.review;

import static org.throughline.command.Given.FINDING;
import static org.throughline.command.Given.REVIEW;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.figures;
import static org.throughline.command.Given.keyDates;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;
import static org.throughline.command.Given.stated;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.events.FindingId;
import org.throughline.events.StatedDate;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** A review is registered and accepts findings. Today is 1 December 2016; the review began on 1 June 2015. */
class ReviewTest {

    static final LocalDate BEGAN = LocalDate.of(2015, 6, 1), JUNE = LocalDate.of(2016, 6, 1);
    static final KeyDate RE_AUDIT = new KeyDate(
            "re-audit due", null, new StatedDate("July 2017", LocalDate.of(2017, 7, 1), LocalDate.of(2017, 7, 31)));
    static final Publication PUBLISHED = new Publication(Publication.State.PUBLISHED, JUNE, null);
    static final List<Figure> FIGURES = List.of(new Figure("chronologies that needed further work", 16, 20));

    static final ReviewRegistered REGISTERED = registered(BEGAN);

    final AggregateTestFixture<Review> review = new AggregateTestFixture<>(Review.class);

    ReviewTest() {
        review.registerInjectableResource(Given.context());
    }

    @Test
    void is_registered_from_the_day_it_began_and_may_name_days_that_lie_ahead() {
        review.givenNoPriorActivity()
                .when(register(BEGAN))
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(Receipt.of(REVIEW, 0));
    }

    @Test
    void does_not_begin_tomorrow() {
        review.givenNoPriorActivity().when(register(TODAY)).expectEvents(registered(TODAY));
        review.givenNoPriorActivity()
                .when(register(TOMORROW))
                .expectNoEvents()
                .expectException(refusedBy(Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE));
    }

    @Test
    void numbers_a_finding_and_starts_it_at_once() {
        review.given(REGISTERED, accepted(1), accepted(2))
                .when(raise(said(SECRETARY, JUNE)))
                .expectEvents(accepted(3), raised(FINDING, JUNE))
                .expectResultMessagePayload(Receipt.of(FINDING, 0));
    }

    @Test
    void raises_no_finding_before_it_began() {
        review.given(REGISTERED)
                .when(raise(said(SECRETARY, BEGAN)))
                .expectEvents(
                        new FindingAccepted(REVIEW, BEGAN, null, null, FindingId.of(REVIEW, 1)),
                        raised(FindingId.of(REVIEW, 1), BEGAN));
        review.given(REGISTERED)
                .when(raise(said(SECRETARY, BEGAN.minusDays(1))))
                .expectNoEvents()
                .expectException(refusedBy(Rule.FINDING_FOLLOWS_ITS_REVIEW));
    }

    @Test
    void raises_no_finding_tomorrow() {
        review.given(REGISTERED)
                .when(raise(said(SECRETARY, TOMORROW)))
                .expectNoEvents()
                .expectException(refusedBy(Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE));
    }

    static FindingAccepted accepted(int number) {
        return new FindingAccepted(REVIEW, JUNE, null, null, FindingId.of(REVIEW, number));
    }

    private static FindingRaised raised(FindingId finding, LocalDate on) {
        return new FindingRaised(
                finding,
                on,
                null,
                null,
                FindingKind.AREA_TO_STRENGTHEN,
                new ThemeId("chronologies"),
                "Most chronologies needed further work",
                "4.2",
                FIGURES);
    }

    static ReviewRegistered registered(LocalDate began) {
        return new ReviewRegistered(
                REVIEW,
                began,
                null,
                null,
                ReviewKind.SERIOUS_CASE_REVIEW,
                "SCR Child J",
                "Serious case review: Child J",
                null,
                SEMG,
                null,
                List.of(RE_AUDIT),
                PUBLISHED,
                12,
                33);
    }

    static DecideOnReview register(LocalDate began) {
        return said(SECRETARY, began)
                .on(
                        REVIEW,
                        d -> new RegisterReview(
                                REVIEW,
                                ReviewKind.SERIOUS_CASE_REVIEW,
                                "SCR Child J",
                                "Serious case review: Child J",
                                null,
                                SEMG,
                                d.day(),
                                null,
                                keyDates(List.of(RE_AUDIT)),
                                stated(PUBLISHED),
                                12,
                                33,
                                null,
                                d.authority(),
                                d.source()));
    }

    static DecideOnReview raise(Asking decision) {
        return decision.on(
                REVIEW,
                d -> new RaiseFinding(
                        FindingKind.AREA_TO_STRENGTHEN,
                        new ThemeId("chronologies"),
                        "Most chronologies needed further work",
                        "4.2",
                        figures(FIGURES),
                        d.day(),
                        d.authority(),
                        d.source()));
    }
}
