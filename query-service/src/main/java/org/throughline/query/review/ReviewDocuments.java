package org.throughline.query.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.Writing;

/** The documents of reviews, one each. */
class ReviewDocuments implements Batch.Documents<KeptReview> {

    private final MongoCollection<StoredReview> reviews;
    private final Freshness freshness;

    ReviewDocuments(MongoDatabase views, Generation generation, Freshness freshness) {
        this.reviews = views.getCollection(generation.collection("reviews"), StoredReview.class);
        this.freshness = freshness;
    }

    Optional<KeptReview> find(ReviewId review) {
        return Optional.ofNullable(reviews.find(eq("_id", review)).first()).map(StoredReview::kept);
    }

    /** How far the view has got with the review; empty while it does not know it. */
    OptionalLong versionOf(ReviewId review) {
        var found = reviews.find(eq("_id", review)).first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.version());
    }

    List<KeptReview> decidedAt(MeetingId meeting) {
        return reviews.find(eq("meetings", meeting.value()))
                .map(StoredReview::kept)
                .into(new ArrayList<>());
    }

    List<KeptReview> all() {
        return reviews.find().map(StoredReview::kept).into(new ArrayList<>());
    }

    List<KeptReview> everHeld(Collection<ReviewId> among) {
        return reviews.find(and(in("_id", among), eq("held", true)))
                .map(StoredReview::kept)
                .into(new ArrayList<>());
    }

    Set<ReviewId> keptFrom(Role role) {
        var kept = new HashSet<ReviewId>();
        for (var review : reviews.find(eq("restricted", true)))
            if (!review.readableBy().contains(role)) kept.add(review.id());
        return kept;
    }

    @Override
    public Map<String, Supplier<KeptReview>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<KeptReview>>();
        for (var review : reviews.find(in("_id", ids))) loaded.put(review.id().value(), review::kept);
        return loaded;
    }

    @Override
    public void write(List<KeptReview> added, List<KeptReview> changed) {
        Writing.insert(reviews, added.stream().map(StoredReview::of).toList(), StoredReview::id);
        Writing.replace(reviews, changed.stream().map(StoredReview::of).toList(), StoredReview::id);
        freshness.viewWritten();
    }

    @Override
    public void index() {
        reviews.createIndex(Indexes.ascending("restricted"));
        reviews.createIndex(Indexes.ascending("meetings"));
    }
}
