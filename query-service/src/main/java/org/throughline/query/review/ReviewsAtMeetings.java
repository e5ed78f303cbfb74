package org.throughline.query.review;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.history.MeetingDecisions;

/** The decisions of meetings on reviews that the asker may read. */
@Component
class ReviewsAtMeetings implements MeetingDecisions {

    private final EventStreams streams;
    private final ReviewsView reviewsView;
    private final ReadPermissionInTheLog permission;
    private final Board board;

    ReviewsAtMeetings(ReviewsView reviewsView, ReadPermissionInTheLog permission, Board board, EventStreams streams) {
        this.streams = streams;
        this.reviewsView = reviewsView;
        this.permission = permission;
        this.board = board;
    }

    @Override
    public Stream<MeetingId> meetings() {
        return reviewsView.meetings();
    }

    @Override
    public Stream<MeetingDecision> at(MeetingId meeting, AsOf standpoint) {
        var readable = permission.toTheAsker();
        return reviewsView.decidedAt(meeting).stream()
                .filter(review -> readable.test(new ReviewId(review)))
                .map(review -> History.of(
                        review, streams.read(review, ReviewEvent.class), standpoint, ReviewSentences::of, board.zone()))
                .flatMap(history -> MeetingDecision.of(history, title(history.id(), standpoint), meeting));
    }

    private @Nullable String title(String review, AsOf standpoint) {
        return reviewsView
                .states()
                .find(review)
                .flatMap(states -> states.at(standpoint))
                .map(found -> found.registered().title())
                .orElse(null);
    }
}
