package org.throughline.query.review;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.life.Following;

/** Keeps the view of reviews current. */
class ReviewProjection {

    private final Following<ReviewEvent, ReviewState> following;

    ReviewProjection(Following<ReviewEvent, ReviewState> following) {
        this.following = following;
    }

    @EventHandler
    void on(ReviewEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        following.on(event.reviewId().value(), event, version, recordedAt, metaData);
    }
}
