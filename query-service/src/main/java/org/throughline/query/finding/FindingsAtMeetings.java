package org.throughline.query.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.query.life.Decided;
import org.throughline.query.life.DecidedAtMeetings;

/** Decisions of meetings on findings that the reader may read. */
@Component
class FindingsAtMeetings implements DecidedAtMeetings {

    private final FindingGenerations generations;
    private final Findings findings;
    private final Board board;

    FindingsAtMeetings(FindingGenerations generations, Findings findings, Board board) {
        this.generations = generations;
        this.findings = findings;
        this.board = board;
    }

    @Override
    public List<Decided> at(MeetingId meeting) {
        var mayBeRead = findings.mayBeRead();
        return generations.live().decidedAt(meeting, FindingSentences::of, board.zone()).stream()
                .filter(decided -> mayBeRead.test(new FindingId(decided.on())))
                .toList();
    }
}
