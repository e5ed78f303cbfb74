package org.throughline.board.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.domain.review.Disclosure;
import org.throughline.events.ReviewId;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;

/**
 * Follows the log of Axon Server, which cannot be searched by the type of an event. A restriction counts from the moment in
 * which Axon Server has delivered it to this process.
 */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class RestrictedReviewsInAxonServer implements RestrictedReviews {

    /** The log has ended if no event arrives for this long. */
    private static final int END_SECONDS = 2;

    private final EventStore log;
    private final DisclosuresInTheLog disclosures;
    private final Map<ReviewId, Disclosure> restricted = new HashMap<>();
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;

    RestrictedReviewsInAxonServer(@Lazy EventStore log, DisclosuresInTheLog disclosures) {
        this.log = log;
        this.disclosures = disclosures;
    }

    @Override
    public synchronized Map<ReviewId, Disclosure> now() {
        try {
            if (stream == null) {
                var whole = log.openStream(null);
                while (whole.hasNextAvailable(END_SECONDS, TimeUnit.SECONDS)) follow(whole.nextAvailable());
                stream = whole;
            }
            while (stream.hasNextAvailable()) follow(stream.nextAvailable());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program stops", stopping);
        }
        return Map.copyOf(restricted);
    }

    private void follow(TrackedEventMessage<?> message) {
        if (!(message.getPayload() instanceof ReviewEvent event)) return;
        if (!(event instanceof DisclosureEvent || event instanceof ReviewEventCorrected)) return;
        var disclosure = disclosures.read(event.reviewId());
        if (disclosure.restriction() == null) restricted.remove(event.reviewId());
        else restricted.put(event.reviewId(), disclosure);
    }
}
