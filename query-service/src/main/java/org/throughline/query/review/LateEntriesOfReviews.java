package org.throughline.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EntryTimes;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.LateEntries;
import org.throughline.query.history.StreamEntry;

/** The late entries of reviews. */
@Component
class LateEntriesOfReviews implements LateEntries {

    private final ReviewsView reviewsView;
    private final Reviews reviews;
    private final ReadPermissionInTheLog permission;
    private final EventStreams streams;
    private final PolicyInTheLog policy;
    private final EntryTimes times;

    LateEntriesOfReviews(
            ReviewsView reviewsView,
            Reviews reviews,
            ReadPermissionInTheLog permission,
            EventStreams streams,
            PolicyInTheLog policy,
            Board board) {
        this.reviewsView = reviewsView;
        this.reviews = reviews;
        this.permission = permission;
        this.streams = streams;
        this.policy = policy;
        this.times = new EntryTimes(board.zone());
    }

    @Override
    public Stream<StreamEntry> at(AsOf standpoint, long lagDays) {
        var readable = permission.toTheAsker();
        return reviewsView.states().all().flatMap(states -> {
            var review = states.latest().review();
            if (!readable.test(review)) return Stream.of();
            return times.of(
                    review.value(),
                    review,
                    null,
                    states,
                    ReviewState::version,
                    () -> streams.read(review, ReviewEvent.class).stream()
                            .map(AttributedEvent::recorded)
                            .toList(),
                    standpoint,
                    lagDays);
        });
    }

    @Override
    public boolean isOf(String id) {
        return id.indexOf('.') < 0;
    }

    @Override
    public History history(String id, AsOf standpoint) {
        return reviews.history(new ReviewId(id), standpoint.asOf(), standpoint);
    }

    @Override
    public @Nullable String what(String id, AsOf standpoint) {
        return reviews.find(new ReviewId(id), standpoint)
                .map(review -> review.registered().title())
                .orElse(null);
    }

    /** What it did to figures of its actions is shown with entries of those. */
    @Override
    public List<Effect> effects(String id, LocalDate day, Instant recordedAt) {
        var review = new ReviewId(id);
        var before = reviews.find(review, new AsOf(day, recordedAt.minusNanos(1)));
        var after = reviews.find(review, new AsOf(day, recordedAt));
        return before.isEmpty() || after.isEmpty()
                ? List.of()
                : Effect.onReview(before.get(), after.get(), List.of(), day, policy.on(day, recordedAt));
    }
}
