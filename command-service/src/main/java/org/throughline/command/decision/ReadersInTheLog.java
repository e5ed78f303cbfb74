package org.throughline.command.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.RecordedStreams;
import org.throughline.command.ReviewReaders;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.Disclosure;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;

/**
 * Who may read a review, a finding or an action now, as the log has it.
 *
 * <p>What a review's restriction says is cached by the version of the review's stream, so a decision costs one look-up of
 * that version in an index. Only in a restricted review is more read: whether the asker's agency owes the action.
 */
@Component
class ReadersInTheLog implements ReviewReaders {

    private static final int REVIEWS_MAX = 10_000;

    private record Known(long version, Disclosure disclosure) {}

    private final EventStore log;
    private final RecordedStreams streams;
    private final Cache<ReviewId, Known> known =
            Caffeine.newBuilder().maximumSize(REVIEWS_MAX).build();

    ReadersInTheLog(@Lazy EventStore log, RecordedStreams streams) {
        this.log = log;
        this.streams = streams;
    }

    /** Whether there is such a review, and the user may read it and its findings. */
    boolean mayRead(Asker asker, ReviewId review) {
        var disclosure = disclosure(review);
        return disclosure != null && (disclosure.mayBeReadBy(asker) || isTheProgram(asker));
    }

    /** Whether there is such a review, and the user may read it or, under its restriction, the action. */
    boolean mayRead(Asker asker, ActionId action) {
        var disclosure = disclosure(action.reviewId());
        return disclosure != null
                && (disclosure.mayBeReadBy(asker) || isTheProgram(asker) || owes(asker, action, disclosure));
    }

    @Override
    public boolean mayRead(Asker asker, String stream, Class<? extends BoardEvent> family) {
        if (ActionEvent.class.isAssignableFrom(family)) return mayRead(asker, new ActionId(stream));
        if (FindingEvent.class.isAssignableFrom(family) || ReviewEvent.class.isAssignableFrom(family))
            return mayRead(asker, new ReviewId(stream.split("\\.", 2)[0]));
        return true;
    }

    private boolean owes(Asker asker, ActionId action, Disclosure disclosure) {
        if (asker.agency() == null) return false;
        var events = streams.read(action.value(), ActionEvent.class);
        return !events.isEmpty()
                && disclosure.mayReadAction(
                        asker,
                        ActionState.of(Timeline.inOrder(Corrections.of(events)))
                                .ownership()
                                .leadAgency());
    }

    private @Nullable Disclosure disclosure(ReviewId review) {
        var version = log.lastSequenceNumberFor(review.value());
        if (version.isEmpty()) return null;
        var cached = known.getIfPresent(review);
        if (cached != null && cached.version() == version.get()) return cached.disclosure();
        var events = streams.read(review.value(), ReviewEvent.class);
        var disclosure =
                ReviewState.of(Timeline.inOrder(Corrections.of(events))).disclosure();
        known.put(review, new Known(events.getLast().version(), disclosure));
        return disclosure;
    }

    /** What the program does by itself reaches every review. */
    private static boolean isTheProgram(Asker asker) {
        return asker.equals(Asker.PROGRAM);
    }
}
