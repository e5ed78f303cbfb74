package org.throughline.query.finding;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.board.reading.WithoutHidden;
import org.throughline.domain.Recorded;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AllCorrections;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.MadeCorrection;

/** The findings on a day, by what was known at a moment, each with its actions, without those the reader may not read. */
@Component
public class Findings {

    /** For so many points on both clocks the findings on each theme are remembered. */
    private static final int STANDPOINTS_MAX = 8;

    private final EventStreams streams;
    private final FindingsView findingsView;
    private final Answers answers;
    private final ReadPermissionInTheLog permission;
    private final AllCorrections corrections;
    private final Board board;
    private final RememberedFigures<Map<ThemeId, ThemeRecurrence>> remembered;

    Findings(
            FindingsView findingsView,
            Answers answers,
            ReadPermissionInTheLog permission,
            EventStreams streams,
            AllCorrections corrections,
            Board board,
            Actions actions,
            PolicyInTheLog policies) {
        this.remembered = new RememberedFigures<>(STANDPOINTS_MAX, actions, policies);
        this.board = board;
        this.streams = streams;
        this.findingsView = findingsView;
        this.answers = answers;
        this.permission = permission;
        this.corrections = corrections;
    }

    /** All of them, reviews by name and then by number. */
    public Stream<AnsweredFinding> at(AsOf standpoint) {
        var readable = permission.toTheAsker();
        var all = findingsView.states().at(standpoint).filter(finding -> readable.test(finding.review()));
        return answers.to(all, standpoint);
    }

    /** Those of one review, by number. */
    public Stream<AnsweredFinding> of(ReviewId review, AsOf standpoint) {
        var all = permission.toTheAsker().test(review)
                ? findingsView.states().of(review, standpoint)
                : Stream.<FindingView>empty();
        return answers.to(all, standpoint);
    }

    /** Those on one theme; none for an unknown one. */
    public ThemeRecurrence on(ThemeId theme, AsOf standpoint) {
        return byTheme(standpoint).getOrDefault(theme, ThemeRecurrence.NONE);
    }

    /** All of them, on the themes that have any. */
    public Map<ThemeId, ThemeRecurrence> byTheme(AsOf standpoint) {
        return remembered.answer(
                "by theme",
                List.of(standpoint),
                () -> at(standpoint)
                        .sorted(AnsweredFinding.AS_RAISED)
                        .collect(
                                groupingBy(AnsweredFinding::theme, collectingAndThen(toList(), ThemeRecurrence::new))));
    }

    /** Those on a theme that repeat an earlier finding. */
    public Set<FindingId> repeating(ThemeRecurrence onTheme, AsOf standpoint) {
        var linked = linked(onTheme.inOrder(), standpoint);
        return onTheme.inOrder().stream()
                .filter(finding -> finding.linked().anyMatch(linked::containsKey) || onTheme.isRepeatedBy(finding))
                .map(AnsweredFinding::id)
                .collect(toUnmodifiableSet());
    }

    /** The earlier findings that rows name, by their identifiers. */
    public Map<FindingId, AnsweredFinding> known(List<FindingRow> rows, AsOf standpoint) {
        var known = new HashMap<FindingId, AnsweredFinding>();
        rows.stream()
                .flatMap(row -> row.recurrenceOf().stream())
                .map(Recurrence::earlier)
                .distinct()
                .forEach(earlier -> find(earlier, standpoint).ifPresent(found -> known.put(earlier, found)));
        return known;
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
        var byTheme = byTheme(standpoint);
        var linked = linked(findings, standpoint);
        var corrected =
                corrections.beside(findings.stream().map(finding -> finding.id().value()), standpoint);
        return findings.stream()
                .map(finding -> {
                    var earlier = finding.linked()
                            .distinct()
                            .flatMap(id -> Stream.ofNullable(linked.get(id)))
                            .toList();
                    var onItsTheme = byTheme.getOrDefault(finding.theme(), ThemeRecurrence.NONE);
                    return FindingRow.of(
                            finding, Recurrences.of(finding, onItsTheme, earlier), corrected.mark(finding.id()));
                })
                .toList();
    }

    List<MadeCorrection> corrections(FindingId finding, AsOf standpoint) {
        return corrections.beside(Stream.of(finding.value()), standpoint).of(finding);
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
