package org.throughline.query.review;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.events.hold.Hold;
import org.throughline.events.standing.ReviewStanding;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.LiveGenerations;
import org.throughline.query.view.View;

/** The view of reviews in all its generations, and what the view of actions has to ask about them. */
@Component
class ReviewGenerations extends View<ReviewDocuments> implements ReviewsOfActions {

    private final MongoDatabase views;
    private final Freshness freshness;

    ReviewGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("reviews", "Review", 2, List.of("reviews"), live);
        this.views = views;
        this.freshness = freshness;
    }

    @Override
    public Map<ReviewId, List<Hold>> holds(Collection<ReviewId> reviews, LocalDate asOf, @Nullable Instant knownAt) {
        if (reviews.isEmpty()) return Map.of();
        var holds = new HashMap<ReviewId, List<Hold>>();
        for (var review : live().everHeld(reviews))
            review.on(asOf, knownAt)
                    .map(ReviewStanding::holds)
                    .filter(placed -> !placed.isEmpty())
                    .ifPresent(placed -> holds.put(review.id(), placed));
        return holds;
    }

    @Override
    public Set<ReviewId> keptFrom(Role role) {
        return live().keptFrom(role);
    }

    @Override
    protected ReviewDocuments documents(Generation generation) {
        return new ReviewDocuments(views, generation, freshness);
    }

    @Override
    protected ReviewProjection projection(ReviewDocuments documents) {
        return new ReviewProjection(documents);
    }
}
