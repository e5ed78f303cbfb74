package org.throughline.query.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.account.AskerResolver;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.query.life.Decided;
import org.throughline.query.life.DecidedAtMeetings;

/** Decisions of meetings on reviews that the reader may read. */
@Component
class ReviewsAtMeetings implements DecidedAtMeetings {

    private final ReviewGenerations generations;
    private final AskerResolver askers;
    private final Board board;

    ReviewsAtMeetings(ReviewGenerations generations, AskerResolver askers, Board board) {
        this.generations = generations;
        this.askers = askers;
        this.board = board;
    }

    @Override
    public List<Decided> at(MeetingId meeting) {
        var kept = generations.keptFrom(askers.asker().role());
        return generations.live().decidedAt(meeting, ReviewSentences::of, board.zone()).stream()
                .filter(decided -> !kept.contains(new ReviewId(decided.on())))
                .toList();
    }
}
