package org.throughline.query.review;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.events.Recorded;
import org.throughline.events.access.Asker;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.life.KnownEvent;
import org.throughline.query.life.Life;
import org.throughline.query.view.Batch;

/** Keeps the view of reviews current. Events may arrive twice; the version makes the second one a no-op. */
class ReviewProjection {

    private final ReviewDocuments documents;

    ReviewProjection(ReviewDocuments documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(ReviewEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        var batch = Batch.current(documents);
        var id = event.reviewId().value();
        var before = batch.get(id);
        if (before != null && before.version() >= version) return;
        Batch.follows(before == null ? -1 : before.version(), version);
        var known = new KnownEvent<>(new Recorded<ReviewEvent>(event, version, recordedAt), Asker.from(metaData));
        batch.put(id, before == null ? KeptReview.of(Life.begun(known)) : before.then(known));
    }
}
