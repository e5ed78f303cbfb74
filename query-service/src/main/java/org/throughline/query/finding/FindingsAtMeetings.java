package org.throughline.query.finding;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.history.MeetingDecisions;

/** The decisions of meetings on findings that the asker may read. */
@Component
class FindingsAtMeetings implements MeetingDecisions {

    private final FindingsView findingsView;
    private final Findings findings;
    private final Board board;

    FindingsAtMeetings(FindingsView findingsView, Findings findings, Board board) {
        this.findingsView = findingsView;
        this.findings = findings;
        this.board = board;
    }

    @Override
    public Stream<MeetingId> meetings() {
        return findingsView.meetings();
    }

    @Override
    public Stream<MeetingDecision> at(MeetingId meeting, AsOf standpoint) {
        return findingsView.decidedAt(meeting).stream()
                .map(finding ->
                        FindingHistory.of(finding, findings.stream(new FindingId(finding)), standpoint, board.zone()))
                .flatMap(history -> MeetingDecision.of(history, statement(history.id(), standpoint), meeting));
    }

    private @Nullable String statement(String finding, AsOf standpoint) {
        return findingsView
                .states()
                .find(finding)
                .flatMap(states -> states.at(standpoint))
                .map(found -> found.state().stated().statement())
                .orElse(null);
    }
}
