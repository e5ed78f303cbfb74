package org.throughline.query.meeting;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.history.MeetingDecisions;

/** The decisions of meetings on earlier meetings: the approval of their minutes. */
@Component
class MeetingsAtMeetings implements MeetingDecisions {

    private final EventStreams streams;
    private final MeetingsView meetingsView;
    private final Board board;

    MeetingsAtMeetings(MeetingsView meetingsView, Board board, EventStreams streams) {
        this.streams = streams;
        this.meetingsView = meetingsView;
        this.board = board;
    }

    @Override
    public Stream<MeetingId> meetings() {
        return meetingsView.meetings();
    }

    @Override
    public Stream<MeetingDecision> at(MeetingId meeting, AsOf standpoint) {
        return meetingsView.decidedAt(meeting).stream()
                .map(earlier -> History.of(
                        earlier,
                        streams.read(earlier, MeetingEvent.class),
                        standpoint,
                        MeetingSentence::of,
                        board.zone()))
                .flatMap(history -> MeetingDecision.of(history, null, meeting));
    }
}
