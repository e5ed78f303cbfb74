package org.throughline.query.review;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.events.hold.Hold;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.clocks.States;
import org.throughline.query.life.KeptLives;
import org.throughline.query.life.LifeView;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.LiveGenerations;

/** The view of reviews in all its generations, and what the view of actions has to ask about them. */
@Component
class ReviewGenerations extends LifeView<ReviewEvent, ReviewStanding> implements ReviewsOfActions {

    ReviewGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("reviews", "Review", 3, ReviewEvent.class, new ReviewFold(), views, live, freshness);
    }

    @Override
    public Map<ReviewId, List<Hold>> holds(Standpoint standpoint) {
        return live().states()
                .at(standpoint)
                .filter(review -> !review.holds().isEmpty())
                .collect(toUnmodifiableMap(ReviewStanding::review, ReviewStanding::holds));
    }

    @Override
    public Set<ReviewId> keptFrom(Role role) {
        return live().states().all().stream()
                .map(States::latest)
                .filter(review -> !review.openness().mayBeReadBy(role))
                .map(ReviewStanding::review)
                .collect(toUnmodifiableSet());
    }

    @Override
    protected ReviewProjection projection(KeptLives<ReviewEvent, ReviewStanding> documents) {
        return new ReviewProjection(following(documents));
    }
}
