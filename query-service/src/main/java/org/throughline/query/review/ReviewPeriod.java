package org.throughline.query.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.Publication;
import org.throughline.platform.problem.InvalidField;

/**
 * What happened to reviews in a period, as a board reports it for a year.
 *
 * @param to the last day; of the period that the day asked about lies in, that day
 * @param unpublishedAtEnd reviews that had begun and whose report was neither published nor withheld by the last day
 * @param plansOpenAtEnd plans that had been agreed and not closed by the last day
 */
public record ReviewPeriod(
        LocalDate from,
        LocalDate to,
        long began,
        long published,
        long plansAgreed,
        long plansSignedOff,
        long plansSustained,
        long plansClosed,
        long plansAssessed,
        long unpublishedAtEnd,
        long plansOpenAtEnd) {

    private static final int PERIODS_MAX = 400;

    /** The length of a period. */
    public enum Every {
        MONTH(1, 1),
        QUARTER(3, 1),
        YEAR(12, 1),
        /** From 1 April, as councils and the NHS count. */
        FINANCIAL_YEAR(12, 4);

        private final int months;
        private final int firstMonth;

        Every(int months, int firstMonth) {
            this.months = months;
            this.firstMonth = firstMonth;
        }

        private LocalDate begin(LocalDate day) {
            int since = Math.floorMod(day.getMonthValue() - firstMonth, months);
            return day.withDayOfMonth(1).minusMonths(since);
        }
    }

    /** The periods from the one of a day to the one of another, in order; none without reviews. */
    static List<ReviewPeriod> of(Collection<ReviewState> reviews, Every every, @Nullable LocalDate from, LocalDate to) {
        var first = from == null
                ? reviews.stream()
                        .map(ReviewState::beganOn)
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : from;
        if (first == null) return List.of();
        if (first.isAfter(to)) throw new InvalidField("from", "lies after the day asked about");
        if (Period.between(every.begin(first), to).toTotalMonths() / every.months >= PERIODS_MAX)
            throw new InvalidField("from", "asks for more than " + PERIODS_MAX + " periods; begin later");
        var periods = new ArrayList<ReviewPeriod>();
        for (var begin = every.begin(first); !begin.isAfter(to); begin = begin.plusMonths(every.months)) {
            var end = begin.plusMonths(every.months).minusDays(1);
            periods.add(of(reviews, begin, end.isAfter(to) ? to : end));
        }
        return List.copyOf(periods);
    }

    private static ReviewPeriod of(Collection<ReviewState> reviews, LocalDate from, LocalDate to) {
        return new ReviewPeriod(
                from,
                to,
                count(reviews, review -> isWithin(review.beganOn(), from, to) ? 1 : 0),
                count(reviews, review -> isPublishedWithin(review, from, to) ? 1 : 0),
                count(reviews, review -> steps(review, Plan.Status.AGREED, from, to)),
                count(reviews, review -> steps(review, Plan.Status.SIGNED_OFF, from, to)),
                count(reviews, review -> steps(review, Plan.Status.SUSTAINED, from, to)),
                count(reviews, review -> steps(review, Plan.Status.CLOSED, from, to)),
                count(
                        reviews,
                        review ->
                                review.plan().impact().stream().anyMatch(assessed -> isWithin(assessed.on(), from, to))
                                        ? 1
                                        : 0),
                count(reviews, review -> isUnpublished(review, to) ? 1 : 0),
                count(reviews, review -> isOpen(review, to) ? 1 : 0));
    }

    private static long count(Collection<ReviewState> reviews, ToLongFunction<ReviewState> of) {
        return reviews.stream().mapToLong(of).sum();
    }

    /** A revocation takes a plan back to agreed, which is no agreement. */
    private static long steps(ReviewState review, Plan.Status to, LocalDate from, LocalDate last) {
        var steps = review.plan().steps();
        for (int place = 0; place < steps.size(); place++) {
            var step = steps.get(place);
            boolean isRevocation = to == Plan.Status.AGREED && place > 0;
            if (step.to() == to && !isRevocation && isWithin(step.on(), from, last)) return 1;
        }
        return 0;
    }

    private static boolean isPublishedWithin(ReviewState review, LocalDate from, LocalDate to) {
        var before = review.disclosure().publicationOn(from.minusDays(1));
        var after = review.disclosure().publicationOn(to);
        return after.state() == Publication.State.PUBLISHED
                && before.state() != Publication.State.PUBLISHED
                && isWithin(Objects.requireNonNull(after.publishedBy()), from, to);
    }

    private static boolean isUnpublished(ReviewState review, LocalDate day) {
        return !review.beganOn().isAfter(day)
                && review.disclosure().publicationOn(day).state() == Publication.State.NOT_PUBLISHED;
    }

    private static boolean isOpen(ReviewState review, LocalDate day) {
        return review.plan().steps().stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((_, last) -> last)
                .filter(step -> step.to() != Plan.Status.CLOSED)
                .isPresent();
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
