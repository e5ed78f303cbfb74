package org.throughline.query.action;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.MeetingId;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.history.MeetingDecisions;

/** The decisions of meetings on actions. */
@Component
class ActionsAtMeetings implements MeetingDecisions {

    private final EventStreams streams;
    private final ActionsView actionsView;
    private final Board board;

    ActionsAtMeetings(ActionsView actionsView, Board board, EventStreams streams) {
        this.streams = streams;
        this.actionsView = actionsView;
        this.board = board;
    }

    @Override
    public List<MeetingDecision> at(MeetingId meeting) {
        return actionsView.decidedAt(meeting).stream()
                .map(action -> History.of(action, streams.read(action, ActionEvent.class), Sentence::of, board.zone()))
                .flatMap(history -> MeetingDecision.of(history, meeting))
                .toList();
    }
}
