package org.throughline.query.review;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.LiveGenerations;
import org.throughline.query.view.View;

/** The view of reviews in all its generations. */
@Component
class ReviewGenerations extends View<ReviewDocuments> {

    private final MongoDatabase views;
    private final Freshness freshness;

    ReviewGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("reviews", "Review", 1, List.of("reviews"), live);
        this.views = views;
        this.freshness = freshness;
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
