package org.throughline.query.review;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.throughline.events.ReviewId;
import org.throughline.events.access.Role;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.life.EventTypes;
import org.throughline.query.life.StoredLife;
import org.throughline.query.life.StoredLife.StoredEvent;

/**
 * A review as a document: its life, and in the open what other views ask for often.
 *
 * @param held whether it was ever on hold
 * @param restricted whether a reporting restriction is in force
 * @param readableBy who may read it in spite of the restriction
 */
public record StoredReview(
        @BsonId ReviewId id,
        long version,
        boolean held,
        boolean restricted,
        List<Role> readableBy,
        List<String> meetings,
        List<StoredEvent> events) {

    private static final EventTypes<ReviewEvent> EVENTS = EventTypes.of(ReviewEvent.class);

    static StoredReview of(KeptReview review) {
        var restriction = review.standing().openness().restriction();
        return new StoredReview(
                review.id(),
                review.version(),
                !review.standing().holds().isEmpty(),
                restriction != null,
                restriction == null ? List.of() : restriction.readableBy(),
                StoredLife.meetings(review.life()),
                StoredLife.of(review.id(), review.life()).events());
    }

    KeptReview kept() {
        return KeptReview.of(new StoredLife(id.value(), version, meetings, events).life(EVENTS));
    }
}
