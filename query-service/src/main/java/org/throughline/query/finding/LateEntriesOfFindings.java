package org.throughline.query.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.domain.drift.Effect;
import org.throughline.events.FindingId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EntryTimes;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.LateEntries;
import org.throughline.query.history.StreamEntry;

/** The late entries of findings. */
@Component
class LateEntriesOfFindings implements LateEntries {

    private static final long DOTS = 1;

    private final FindingsView findingsView;
    private final Findings findings;
    private final EventStreams streams;
    private final EntryTimes times;

    LateEntriesOfFindings(FindingsView findingsView, Findings findings, EventStreams streams, Board board) {
        this.findingsView = findingsView;
        this.findings = findings;
        this.streams = streams;
        this.times = new EntryTimes(board.zone());
    }

    @Override
    public Stream<StreamEntry> at(AsOf standpoint, long lagDays) {
        var mayBeRead = findings.mayBeRead();
        return findingsView.states().all().parallel().flatMap(states -> {
            var latest = states.latest();
            var finding = latest.finding();
            if (!mayBeRead.test(finding)) return Stream.of();
            return times.of(
                    finding.value(),
                    latest.review(),
                    null,
                    states,
                    view -> view.state().version(),
                    () -> streams.read(finding, FindingEvent.class).stream()
                            .map(AttributedEvent::recorded)
                            .toList(),
                    standpoint,
                    lagDays);
        });
    }

    @Override
    public boolean isOf(String id) {
        return id.chars().filter(letter -> letter == '.').count() == DOTS;
    }

    @Override
    public History history(String id, AsOf standpoint) {
        return findings.history(new FindingId(id), standpoint);
    }

    @Override
    public @Nullable String what(String id, AsOf standpoint) {
        return findings.find(new FindingId(id), standpoint)
                .map(found -> found.finding().stated().statement())
                .orElse(null);
    }

    @Override
    public List<Effect> effects(String id, LocalDate day, Instant recordedAt) {
        var finding = new FindingId(id);
        var before = findings.find(finding, new AsOf(day, recordedAt.minusNanos(1)));
        var after = findings.find(finding, new AsOf(day, recordedAt));
        return before.isEmpty() || after.isEmpty()
                ? List.of()
                : Effect.onFinding(before.get().finding(), after.get().finding());
    }
}
