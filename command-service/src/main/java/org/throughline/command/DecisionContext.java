package org.throughline.command;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.Policies;
import org.throughline.board.people.People;
import org.throughline.board.reading.ReadPermission;
import org.throughline.domain.Asker;
import org.throughline.events.ReviewId;

/**
 * What a decision may look up: the day, the directory, people, policy, the streams of other aggregates and who may read
 * them.
 */
@Component
public record DecisionContext(
        Clock clock, Board board, People people, Policies policy, RecordedStreams streams, ReadPermission readers) {

    /** For a user who decides on a review: other reviews that the user may not read do not exist. */
    public DecisionContext seenBy(Asker asker, ReviewId review) {
        var readable = new ReadableStreams(streams, review, (stream, family) -> readers.mayRead(asker, stream, family));
        return new DecisionContext(clock, board, people, policy, readable, readers);
    }

    /** The same, for what is judged but not recorded. */
    public DecisionContext withoutChange() {
        return new DecisionContext(clock, board, people.unchanged(), policy, streams, readers);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
