package org.throughline.query.retention;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.review.Reviews;

/** The retention periods of reviews: from the day on which a review's plan was closed. One whose plan is open has no end. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
public class ReviewPeriods {

    private final Reviews reviews;
    private final RetentionSettings settings;

    ReviewPeriods(Reviews reviews, RetentionSettings settings) {
        this.reviews = reviews;
        this.settings = settings;
    }

    int yearsOtherwise() {
        return settings.yearsOtherwise();
    }

    /** The day on which the period of each closed review ends, of all reviews. */
    public Map<ReviewId, LocalDate> ends(AsOf standpoint) {
        return reviews.unfiltered(standpoint)
                .filter(review -> review.plan().status() == Plan.Status.CLOSED)
                .collect(toMap(ReviewState::review, this::end));
    }

    /** The day on which the last of the periods ended; empty while one of the reviews is open, or within its period. */
    public static Optional<LocalDate> ended(
            Collection<ReviewId> reviews, Map<ReviewId, LocalDate> ends, LocalDate today) {
        if (!reviews.stream()
                .allMatch(review -> ends.containsKey(review) && ends.get(review).isBefore(today)))
            return Optional.empty();
        return reviews.stream().map(ends::get).max(LocalDate::compareTo);
    }

    private LocalDate end(ReviewState review) {
        var closed = review.plan().steps().getLast().on();
        return closed.plusYears(
                settings.yearsOf(Objects.requireNonNull(review.registered().kind())));
    }
}
