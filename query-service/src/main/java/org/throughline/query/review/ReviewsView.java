package org.throughline.query.review;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.action.Hold;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
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

    private volatile @Nullable RestrictedReviews restricted;

    ReviewsView(ViewStore store) {
        super(
                new ViewDefinition<>(
                        "reviews",
                        "Review",
                        8,
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
    public Map<ReviewId, List<Hold>> holds(AsOf standpoint) {
        return restricted().held().stream()
                .flatMap(states -> states.at(standpoint).stream())
                .filter(review -> !review.holds().isEmpty())
                .collect(toUnmodifiableMap(ReviewState::review, ReviewState::holds));
    }

    @Override
    public Set<ReviewId> restrictedFrom(Role role) {
        return restricted().from(role);
    }

    private RestrictedReviews restricted() {
        var states = states();
        var last = restricted;
        if (last != null && last.isCurrent(states)) return last;
        var next = RestrictedReviews.of(states);
        restricted = next;
        return next;
    }
}
