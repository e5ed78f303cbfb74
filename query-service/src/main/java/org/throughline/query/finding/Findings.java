package org.throughline.query.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.board.reading.WithoutHidden;
import org.throughline.domain.Recorded;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AllCorrections;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.MadeCorrection;

/** The findings on a day, by what was known at a moment, each with its actions, without those the reader may not read. */
@Component
public class Findings {

    private final EventStreams streams;
    private final FindingsView findingsView;
    private final Answers answers;
    private final ReadPermissionInTheLog permission;
    private final AllCorrections corrections;
    private final Board board;

    Findings(
            FindingsView findingsView,
            Answers answers,
            ReadPermissionInTheLog permission,
            EventStreams streams,
            AllCorrections corrections,
            Board board) {
        this.board = board;
        this.streams = streams;
        this.findingsView = findingsView;
        this.answers = answers;
        this.permission = permission;
        this.corrections = corrections;
    }

    /** All of them, reviews by name and then by number. */
    public Stream<AnsweredFinding> at(AsOf standpoint) {
        var mayBeRead = mayBeRead();
        var all = findingsView.states().at(standpoint).filter(finding -> mayBeRead.test(finding.finding()));
        return answers.to(all, standpoint);
    }

    /** Those of one review, by number. */
    public Stream<AnsweredFinding> of(ReviewId review, AsOf standpoint) {
        var mayBeRead = mayBeRead();
        var all = findingsView.states().of(review, standpoint).filter(finding -> mayBeRead.test(finding.finding()));
        return answers.to(all, standpoint);
    }

    /** Those on one theme, reviews by name and then by number. */
    public Stream<AnsweredFinding> on(ThemeId theme, AsOf standpoint) {
        var mayBeRead = mayBeRead();
        var all = findingsView
                .states()
                .at(standpoint)
                .filter(finding -> finding.theme().equals(theme) && mayBeRead.test(finding.finding()));
        return answers.to(all, standpoint);
    }

    /** These findings and those to which they are linked, by their identifiers. */
    public Map<FindingId, AnsweredFinding> withEarlier(List<AnsweredFinding> findings, AsOf standpoint) {
        var all = linked(findings, standpoint);
        findings.forEach(finding -> all.put(finding.id(), finding));
        return all;
    }

    public Optional<AnsweredFinding> find(FindingId finding, AsOf standpoint) {
        if (!mayBeRead().test(finding)) return Optional.empty();
        var state = findingsView.states().find(finding.value()).flatMap(states -> states.at(standpoint));
        return answers.to(state.stream(), standpoint).findFirst();
    }

    /**
     * All events of a finding, without names of findings that the asker may not read; empty for an unknown finding and for
     * one of a review that the asker may not read.
     */
    List<AttributedEvent<FindingEvent>> stream(FindingId finding) {
        var mayBeRead = mayBeRead();
        return streams.readIf(mayBeRead.test(finding), finding, FindingEvent.class).stream()
                .flatMap(known -> WithoutHidden.of(known.event(), mayBeRead)
                        .map(event -> new AttributedEvent<>(
                                new Recorded<>(event, known.version(), known.recordedAt()), known.asker()))
                        .stream())
                .toList();
    }

    /** The history of a finding; without entries for an unknown one and for one that the asker may not read. */
    public History history(FindingId finding, AsOf standpoint) {
        return FindingHistory.of(finding, stream(finding), standpoint, board.zone());
    }

    /** Whether the view has a finding that, by what was known, was raised only after the day. */
    public boolean isYetToCome(FindingId finding, AsOf standpoint) {
        return findingsView.isYetToCome(finding, standpoint);
    }

    /** Whether the asker may read a finding. */
    public Predicate<FindingId> mayBeRead() {
        return permission.toTheAsker()::test;
    }

    /** Whether the view has come as far; never for a finding that the asker may not read, as for an unknown one. */
    public boolean shows(FindingId finding, long version) {
        return findingsView.shows(finding, version) && mayBeRead().test(finding);
    }

    /** Rows that say what each finding repeats. */
    public List<FindingRow> rows(List<AnsweredFinding> findings, AsOf standpoint) {
        if (findings.isEmpty()) return List.of();
        var byTheme = onThemesOf(findings, standpoint);
        var linked = linked(findings, standpoint);
        var corrected =
                corrections.beside(findings.stream().map(finding -> finding.id().value()), standpoint);
        return findings.stream()
                .map(finding -> {
                    // Told apart by their themes: to compare findings with all their actions takes long.
                    var onOtherThemes = finding.linked()
                            .distinct()
                            .flatMap(earlier -> Stream.ofNullable(linked.get(earlier)))
                            .filter(earlier -> !earlier.theme().equals(finding.theme()));
                    var others = Stream.concat(byTheme.getOrDefault(finding.theme(), List.of()).stream(), onOtherThemes)
                            .toList();
                    return FindingRow.of(finding, Recurrence.of(finding, others), corrected.mark(finding.id()));
                })
                .toList();
    }

    List<MadeCorrection> corrections(FindingId finding, AsOf standpoint) {
        return corrections.beside(Stream.of(finding.value()), standpoint).of(finding);
    }

    private Map<ThemeId, List<AnsweredFinding>> onThemesOf(List<AnsweredFinding> findings, AsOf standpoint) {
        var themes = findings.stream().map(AnsweredFinding::theme).collect(toUnmodifiableSet());
        var mayBeRead = mayBeRead();
        var onThem = findingsView
                .states()
                .at(standpoint)
                .filter(finding -> themes.contains(finding.theme()) && mayBeRead.test(finding.finding()));
        return answers.to(onThem, standpoint).collect(groupingBy(AnsweredFinding::theme));
    }

    private Map<FindingId, AnsweredFinding> linked(List<AnsweredFinding> findings, AsOf standpoint) {
        var linked = new HashMap<FindingId, AnsweredFinding>();
        findings.stream()
                .flatMap(AnsweredFinding::linked)
                .distinct()
                .forEach(earlier -> find(earlier, standpoint).ifPresent(found -> linked.put(earlier, found)));
        return linked;
    }
}
