package org.throughline.query.review;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.document.Derivation;
import org.throughline.query.projection.View;
import org.throughline.query.projection.ViewDefinition;
import org.throughline.query.projection.ViewStore;

/** The view of reviews: one document per review with all its states, and one per sign-off of a plan. */
@Component
class ReviewsView extends View<ReviewEvent, ReviewState> implements ReviewsOfActions {

    private volatile @Nullable LimitedReviews limited;

    ReviewsView(ViewStore store) {
        super(
                new ViewDefinition<>(
                        "reviews",
                        "Review",
                        13,
                        ReviewEvent.class,
                        new ReviewFold(),
                        new ReviewShape(),
                        List.of(new Derivation<>(
                                "plan_sign_offs",
                                "review",
                                PlanSignOffDocument.class,
                                PlanSignOffDocument::id,
                                PlanSignOffDocument::of))),
                store);
    }

    @Override
    public Map<ReviewId, ReviewLimits> limits(AsOf standpoint) {
        return limited().limited().stream()
                .flatMap(states -> states.at(standpoint).stream())
                .filter(review -> !review.limits().none())
                .collect(toUnmodifiableMap(ReviewState::review, ReviewState::limits));
    }

    private LimitedReviews limited() {
        var states = states();
        var last = limited;
        if (last != null && last.isCurrent(states)) return last;
        var next = LimitedReviews.of(states);
        limited = next;
        return next;
    }
}
