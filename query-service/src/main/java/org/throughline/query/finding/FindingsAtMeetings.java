package org.throughline.query.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.history.MeetingDecisions;

/** The decisions of meetings on findings that the asker may read. */
@Component
class FindingsAtMeetings implements MeetingDecisions {

    private final EventStreams streams;
    private final FindingsView findingsView;
    private final Findings findings;
    private final Board board;

    FindingsAtMeetings(FindingsView findingsView, Findings findings, Board board, EventStreams streams) {
        this.streams = streams;
        this.findingsView = findingsView;
        this.findings = findings;
        this.board = board;
    }

    @Override
    public List<MeetingDecision> at(MeetingId meeting, AsOf standpoint) {
        var mayBeRead = findings.mayBeRead();
        return findingsView.decidedAt(meeting).stream()
                .filter(finding -> mayBeRead.test(new FindingId(finding)))
                .map(finding ->
                        FindingHistory.of(finding, streams.read(finding, FindingEvent.class), standpoint, board.zone()))
                .flatMap(history -> MeetingDecision.of(history, meeting))
                .toList();
    }
}
