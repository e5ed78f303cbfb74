package org.throughline.query.review;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.action.Hold;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.life.KeptLives;
import org.throughline.query.life.LifeView;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.LiveGenerations;

/** The view of reviews, in all its versions, and what the view of actions needs from it. */
@Component
class ReviewGenerations extends LifeView<ReviewEvent, ReviewState> implements ReviewsOfActions {

    private volatile @Nullable ReviewsKept kept;

    ReviewGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("reviews", "Review", 3, ReviewEvent.class, new ReviewFold(), views, live, freshness);
    }

    @Override
    public Map<ReviewId, List<Hold>> holds(Standpoint standpoint) {
        return kept().held().stream()
                .flatMap(states -> states.at(standpoint).stream())
                .filter(review -> !review.holds().isEmpty())
                .collect(toUnmodifiableMap(ReviewState::review, ReviewState::holds));
    }

    @Override
    public Set<ReviewId> keptFrom(Role role) {
        return kept().from(role);
    }

    private ReviewsKept kept() {
        var states = live().states();
        var last = kept;
        if (last != null && last.isStillSo(states)) return last;
        var next = ReviewsKept.of(states);
        kept = next;
        return next;
    }

    @Override
    protected ReviewProjection projection(KeptLives<ReviewEvent, ReviewState> documents) {
        return new ReviewProjection(following(documents));
    }
}
