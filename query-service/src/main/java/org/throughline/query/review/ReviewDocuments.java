package org.throughline.query.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.throughline.events.ReviewId;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.Writing;

/** The documents of reviews, one each. */
class ReviewDocuments implements Batch.Documents<ReviewLife> {

    private final MongoCollection<ReviewLife> reviews;
    private final Freshness freshness;

    ReviewDocuments(MongoDatabase views, Generation generation, Freshness freshness) {
        this.reviews = views.getCollection(generation.collection("reviews"), ReviewLife.class);
        this.freshness = freshness;
    }

    Optional<ReviewLife> find(ReviewId review) {
        return Optional.ofNullable(reviews.find(eq("_id", review)).first());
    }

    List<ReviewLife> begunBy(LocalDate asOf, Bson filter) {
        return reviews.find(and(lte("beganOn", asOf), filter)).into(new ArrayList<>());
    }

    @Override
    public Map<String, Supplier<ReviewLife>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<ReviewLife>>();
        for (var review : reviews.find(in("_id", ids))) loaded.put(review.id().value(), () -> review);
        return loaded;
    }

    @Override
    public void write(List<ReviewLife> added, List<ReviewLife> changed) {
        Writing.insert(reviews, added, ReviewLife::id);
        Writing.replace(reviews, changed, ReviewLife::id);
        freshness.viewWritten();
    }

    @Override
    public void index() {
        // Reviews are few and looked up by their identifiers.
    }
}
