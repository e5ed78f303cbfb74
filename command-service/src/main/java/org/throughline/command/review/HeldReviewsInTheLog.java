package org.throughline.command.review;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.throughline.command.action.HeldReviews;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.Hold;
import org.throughline.domain.clocks.Corrections;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;

/** Reads in the log whether a review is on hold. */
@Component
class HeldReviewsInTheLog implements HeldReviews {

    private final EventStore log;

    HeldReviewsInTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean onHold(ReviewId review) {
        List<Recorded<ReviewEvent>> story = log.readEvents(review.value())
                .asStream()
                .map(event -> new Recorded<>(
                        (ReviewEvent) event.getPayload(), event.getSequenceNumber(), event.getTimestamp()))
                .toList();
        return !story.isEmpty()
                && ReviewState.of(Corrections.of(story)).holds().stream().anyMatch(Hold::inForce);
    }
}
