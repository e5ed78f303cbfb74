package org.throughline.query.action;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.people.People;
import org.throughline.events.ActionId;
import org.throughline.events.MeetingId;
import org.throughline.query.action.history.ActionHistory;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.history.MeetingDecisions;

/** The decisions of meetings on actions that the asker may read. */
@Component
class ActionsAtMeetings implements MeetingDecisions {

    private final ActionsView actionsView;
    private final ReadableActions readable;
    private final Board board;
    private final People people;

    ActionsAtMeetings(ActionsView actionsView, ReadableActions readable, Board board, People people) {
        this.readable = readable;
        this.actionsView = actionsView;
        this.board = board;
        this.people = people;
    }

    @Override
    public Stream<MeetingId> meetings() {
        return actionsView.meetings();
    }

    @Override
    public Stream<MeetingDecision> at(MeetingId meeting, AsOf standpoint) {
        return actionsView.decidedAt(meeting).stream()
                .map(action -> ActionHistory.of(
                        action, readable.events(new ActionId(action)), standpoint, board.zone(), people))
                .flatMap(history -> MeetingDecision.of(history, statement(history.id(), standpoint), meeting));
    }

    private @Nullable String statement(String action, AsOf standpoint) {
        return actionsView
                .states()
                .find(action)
                .flatMap(states -> states.at(standpoint))
                .map(ActionView::statement)
                .orElse(null);
    }
}
