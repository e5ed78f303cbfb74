package org.throughline.query.review;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ReviewTitles;
import org.throughline.query.bitemporal.AsOf;

/** The titles and references of the reviews that the asker may read. */
@Component
class ReviewTitlesOnRecord implements ReviewTitles {

    private final Reviews reviews;

    ReviewTitlesOnRecord(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Function<ReviewId, String> searched(AsOf standpoint) {
        var titles = reviews.at(standpoint)
                .collect(Collectors.toMap(ReviewState::review, ReviewFilter::searched, (one, _) -> one));
        return review -> titles.getOrDefault(review, "");
    }
}
