package org.throughline.board.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.Disclosure;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.BoardEvent;
import org.throughline.events.DigestId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.alert.DigestEvent.DigestRaised;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.review.ReviewEvent;

/**
 * What the log says now of who may read a review, and of the agency that owes an action. What a review's stream says is
 * cached by its version, so that a question costs one look-up of that version in an index.
 */
@Component
class DisclosuresInTheLog {

    private static final int REVIEWS_MAX = 10_000;

    private record Known(long version, Disclosure disclosure) {}

    private final EventStore log;
    private final Cache<ReviewId, Known> known =
            Caffeine.newBuilder().maximumSize(REVIEWS_MAX).build();

    DisclosuresInTheLog(@Lazy EventStore log) {
        this.log = log;
    }

    /** Null for an unknown review. */
    @Nullable
    Disclosure of(ReviewId review) {
        var version = log.lastSequenceNumberFor(review.value());
        if (version.isEmpty()) return null;
        var cached = known.getIfPresent(review);
        if (cached != null && cached.version() == version.get()) return cached.disclosure();
        return read(review);
    }

    /** Of a review that exists. */
    Disclosure read(ReviewId review) {
        var events = events(review.value(), ReviewEvent.class);
        var disclosure =
                ReviewState.of(Timeline.inOrder(Corrections.of(events))).disclosure();
        known.put(review, new Known(events.getLast().version(), disclosure));
        return disclosure;
    }

    /** The agency that owes an action; null for an unknown one. */
    @Nullable
    AgencyId leadAgency(ActionId action) {
        var events = events(action.value(), ActionEvent.class);
        return events.isEmpty()
                ? null
                : ActionState.of(Timeline.inOrder(Corrections.of(events)))
                        .ownership()
                        .leadAgency();
    }

    /** The actions that a digest tells of; none for an unknown digest. */
    List<ActionId> actionsOf(DigestId digest) {
        return events(digest.value(), DigestRaised.class).stream()
                .flatMap(raised -> raised.event().lines().stream())
                .map(DigestLine::action)
                .distinct()
                .toList();
    }

    private <E extends BoardEvent> List<Recorded<E>> events(String stream, Class<E> family) {
        return log.readEvents(stream)
                .asStream()
                .filter(event -> family.isInstance(event.getPayload()))
                .map(event -> new Recorded<>(
                        family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()))
                .toList();
    }
}
