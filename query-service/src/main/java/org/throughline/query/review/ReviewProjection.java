package org.throughline.query.review;

import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.query.view.Batch;

/** Keeps the view of reviews current. Events may arrive twice; the version makes the second one a no-op. */
class ReviewProjection {

    private final ReviewDocuments documents;

    ReviewProjection(ReviewDocuments documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(ReviewEvent event, @SequenceNumber long version) {
        var batch = Batch.current(documents);
        var id = event.reviewId().value();
        var before = batch.get(id);
        if (before != null && before.version() >= version) return;
        Batch.follows(before == null ? -1 : before.version(), version);
        batch.put(
                id,
                switch (event) {
                    case ReviewRegistered e -> ReviewLife.registered(e);
                    case FindingAccepted e -> Objects.requireNonNull(before, id).accepted(e, version);
                });
    }
}
