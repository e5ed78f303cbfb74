package org.throughline.board.reading;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.domain.review.Disclosure;
import org.throughline.events.ReviewId;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.LogFollower;
import org.throughline.platform.eventstore.LogIdentity;

/**
 * Follows the log of Axon Server, which cannot be searched by the type of an event. A restriction counts from its commit on,
 * because each question reads up to the end that the log has then.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class RestrictedReviewsInAxonServer implements RestrictedReviews, AutoCloseable {

    private final DisclosuresInTheLog disclosures;
    private final Map<ReviewId, Disclosure> restricted = new HashMap<>();
    private final LogFollower log;

    RestrictedReviewsInAxonServer(@Lazy EventLog log, @Lazy LogIdentity identity, DisclosuresInTheLog disclosures) {
        this.disclosures = disclosures;
        this.log = new LogFollower(log, identity, restricted::clear, this::follow);
    }

    @Override
    public synchronized Map<ReviewId, Disclosure> now() {
        log.catchUp();
        return Map.copyOf(restricted);
    }

    @Override
    public void close() {
        log.close();
    }

    private void follow(TrackedEventMessage<?> message) {
        if (!(message.getPayload() instanceof ReviewEvent event)) return;
        if (!(event instanceof DisclosureEvent || event instanceof ReviewEventCorrected)) return;
        var disclosure = disclosures.read(event.reviewId());
        if (disclosure.restriction() == null) restricted.remove(event.reviewId());
        else restricted.put(event.reviewId(), disclosure);
    }
}
