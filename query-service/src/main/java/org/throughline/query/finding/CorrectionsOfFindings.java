package org.throughline.query.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.domain.FieldChange;
import org.throughline.domain.Timeline;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.review.FindingState;
import org.throughline.events.FindingId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.CorrectedEvent;
import org.throughline.query.history.CorrectionsByVersion;
import org.throughline.query.history.CorrectionsMade;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.MadeCorrection;

/** The corrections of findings, read from the log. No figure of delay or drift rests on a finding's own events. */
@Component
class CorrectionsOfFindings implements CorrectionsMade {

    private final FindingsView findingsView;
    private final EventStreams streams;
    private final Findings findings;
    private final Board board;
    private final CorrectionsByVersion read;

    CorrectionsOfFindings(
            FindingsView findingsView, EventStreams streams, Findings findings, Board board, Clock clock) {
        this.findingsView = findingsView;
        this.streams = streams;
        this.findings = findings;
        this.board = board;
        this.read = new CorrectionsByVersion(clock);
    }

    @Override
    public Stream<MadeCorrection> at(AsOf standpoint, Predicate<String> among) {
        var mayBeRead = findings.mayBeRead();
        return findingsView.corrected().stream()
                .filter(among)
                .map(FindingId::new)
                .filter(mayBeRead)
                .flatMap(finding -> of(finding, standpoint))
                .map(made -> made.withFields(change -> isReadable(change, mayBeRead)));
    }

    /** An earlier finding that it repeats can be one that the asker may not read. */
    private static boolean isReadable(FieldChange change, Predicate<FindingId> mayBeRead) {
        return !change.field().equals("earlier")
                || Stream.of(change.before(), change.after())
                        .flatMap(Stream::ofNullable)
                        .flatMap(earlier -> Stream.of(earlier.split("; ")))
                        .map(FindingId::new)
                        .allMatch(mayBeRead);
    }

    private Stream<MadeCorrection> of(FindingId finding, AsOf standpoint) {
        long version = findingsView.states().versionOf(finding.value()).orElse(-1);
        return read.of(
                finding.value(),
                version,
                standpoint,
                () -> CorrectedEvent.in(streams.read(finding, FindingEvent.class))
                        .map(corrected -> made(finding, corrected)));
    }

    private MadeCorrection made(FindingId finding, CorrectedEvent<FindingEvent> corrected) {
        var day = LocalDate.ofInstant(corrected.by().recordedAt(), board.zone());
        var before = FindingState.of(Timeline.effectiveBy(corrected.before(), day, null));
        var after = FindingState.of(Timeline.effectiveBy(corrected.after(), day, null));
        return MadeCorrection.of(
                finding.value(),
                finding.reviewId(),
                after.raised().statement(),
                List.of(),
                corrected,
                Effect.onFinding(before, after),
                board.zone());
    }
}
