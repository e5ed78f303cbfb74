package org.throughline.query.finding;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.domain.Corrections;
import org.throughline.domain.Timeline;
import org.throughline.domain.review.FindingState;
import org.throughline.events.FindingId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.CorrectedEvent;
import org.throughline.query.history.CorrectionsMade;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.MadeCorrection;

/** The corrections of findings, read from the log. No figure rests on a finding's own events. */
@Component
class CorrectionsOfFindings implements CorrectionsMade {

    private final FindingsView findingsView;
    private final EventStreams streams;
    private final Findings findings;
    private final Board board;

    CorrectionsOfFindings(FindingsView findingsView, EventStreams streams, Findings findings, Board board) {
        this.findingsView = findingsView;
        this.streams = streams;
        this.findings = findings;
        this.board = board;
    }

    @Override
    public Stream<MadeCorrection> at(AsOf standpoint) {
        return findingsView.corrected().stream()
                .map(FindingId::new)
                .filter(findings.mayBeRead())
                .flatMap(finding -> of(finding, standpoint));
    }

    /** The corrections of one finding, in the order in which they were recorded. */
    Stream<MadeCorrection> of(FindingId finding, AsOf standpoint) {
        return CorrectedEvent.in(streams.read(finding, FindingEvent.class))
                .filter(corrected -> corrected.isKnown(standpoint))
                .map(corrected -> MadeCorrection.of(
                        finding.value(),
                        finding.reviewId(),
                        FindingState.of(Timeline.inOrder(Corrections.of(corrected.after())))
                                .raised()
                                .statement(),
                        List.of(),
                        corrected,
                        List.of(),
                        board.zone()));
    }
}
