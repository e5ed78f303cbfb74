package org.throughline.command;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.Policies;
import org.throughline.board.people.People;

/** What a decision may look up: the day, the directory, people, policy, and the streams of other aggregates. */
@Component
public record DecisionContext(Clock clock, Board board, People people, Policies policy, RecordedStreams streams) {

    /** The same, for what is judged but not recorded. */
    public DecisionContext withoutChange() {
        return new DecisionContext(clock, board, people.unchanged(), policy, streams);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
