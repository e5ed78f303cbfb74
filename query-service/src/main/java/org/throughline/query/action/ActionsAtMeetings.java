package org.throughline.query.action;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.MeetingId;
import org.throughline.query.life.Decided;
import org.throughline.query.life.DecidedAtMeetings;

/** Decisions of meetings on actions. */
@Component
class ActionsAtMeetings implements DecidedAtMeetings {

    private final ActionGenerations generations;
    private final Board board;

    ActionsAtMeetings(ActionGenerations generations, Board board) {
        this.generations = generations;
        this.board = board;
    }

    @Override
    public List<Decided> at(MeetingId meeting) {
        return generations.live().decidedAt(meeting, Sentence::of, board.zone());
    }
}
