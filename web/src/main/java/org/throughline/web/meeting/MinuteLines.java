package org.throughline.web.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.domain.FieldChange;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Correction;
import org.throughline.events.Ratification;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.query.history.History;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.web.api.Api;
import org.throughline.web.history.AsCorrected;
import org.throughline.web.history.AsCorrected.Step;
import org.throughline.web.history.Entries;
import org.throughline.web.meeting.MinutesPage.Line;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** What was decided at a meeting as minutes have it: a line for each decision as it is now, with what was recorded first. */
@Component
class MinuteLines {

    private static final String SAID = ": ";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final FieldValues values;

    MinuteLines(Api api, Board board, DirectoryNames names, FieldValues values) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.values = values;
    }

    /** Those under one minute, in the order in which they were recorded. What the program records beside them is left out. */
    List<Line> of(MeetingDetail.Item item, Question question) {
        return byThing(item).values().stream()
                .flatMap(decided -> lines(decided, question))
                .toList();
    }

    private static Map<String, List<MeetingDecision>> byThing(MeetingDetail.Item item) {
        return item.decisions().stream()
                .collect(Collectors.groupingBy(MeetingDecision::on, LinkedHashMap::new, Collectors.toList()));
    }

    private Stream<Line> lines(List<MeetingDecision> decided, Question question) {
        var first = decided.getFirst();
        var versions = decided.stream().map(each -> each.entry().version()).collect(Collectors.toUnmodifiableSet());
        return AsCorrected.of(history(decided, question)).stream()
                .filter(entry -> Entries.isCorrectable(entry.first()))
                .filter(entry -> entry.versions().anyMatch(versions::contains))
                .map(entry -> line(first, entry, versions, question));
    }

    /** Only what was corrected needs its history: what took its place may be of another meeting. */
    private History history(List<MeetingDecision> decided, Question question) {
        var on = decided.getFirst().on();
        if (decided.stream().anyMatch(each -> isCorrected(each.entry())))
            return api.get(
                    "/api" + Addresses.ofThing(on) + "/history",
                    question.standpoint().parameters(),
                    History.class);
        return new History(
                LocalDate.EPOCH,
                null,
                on,
                0,
                decided.stream().map(MeetingDecision::entry).toList());
    }

    private static boolean isCorrected(History.Entry entry) {
        return entry.correctedBy() != null || entry.event() instanceof Correction;
    }

    private Line line(MeetingDecision on, AsCorrected entry, Set<Long> versions, Question question) {
        var says = entry.says();
        return new Line(
                sentence(says),
                about(on, says),
                question.to(Addresses.ofThing(on.on())) + (Addresses.isOfMeeting(on.on()) ? "" : "#e" + says.version()),
                entry.corrections().stream().map(this::corrected).toList(),
                versions.contains(says.version()) && !entry.retracted(),
                says.event() instanceof ActionNoted);
    }

    private static String about(MeetingDecision on, History.Entry says) {
        if (says.event() instanceof FindingRaised raised) return raised.statement();
        if (says.event() instanceof ActionAssigned assigned) return assigned.statement();
        return on.statement() == null ? "The earlier minutes" : on.statement();
    }

    private String sentence(History.Entry entry) {
        var event = entry.event();
        if (event instanceof FindingRaised raised)
            return "New finding, %s, on %s"
                    .formatted(Words.of(raised.kind()).toLowerCase(Locale.ROOT), names.of(raised.theme()));
        if (event instanceof ActionAssigned assigned)
            return "New action for %s%s"
                    .formatted(
                            owner(assigned),
                            assigned.dueDate() == null ? "" : ", due " + Words.day(assigned.dueDate()));
        var happened = event instanceof Ratification
                ? entry.happened().replaceFirst(" of version \\d+", "")
                : entry.happened();
        return named(withoutMeeting(happened, entry.authority()));
    }

    private String owner(ActionAssigned assigned) {
        AgencyId lead = assigned.leadAgency();
        return assigned.owner() == null
                ? names.of(lead)
                : assigned.owner().role() + ", " + names.of(assigned.owner().agency());
    }

    /** Quoted words stay as they were written. */
    private String named(String sentence) {
        int said = sentence.indexOf(SAID);
        return said < 0
                ? names.inSentence(sentence)
                : names.inSentence(sentence.substring(0, said)) + sentence.substring(said);
    }

    /** A sentence without the meeting and the minute, which the page has as its headings. */
    static String withoutMeeting(String sentence, @Nullable Authority authority) {
        if (authority == null) return sentence;
        var where = " by %s on %s, minute %s"
                .formatted(
                        authority.committee(),
                        Words.day(authority.meetingDate()).replace('\u00A0', ' '),
                        authority.minute());
        return sentence.replace("," + where, "").replace(where, "");
    }

    private String corrected(Step step) {
        var day = Words.day(step.by().recordedAt().atZone(board.zone()).toLocalDate());
        var restated = step.restated();
        if (restated == null)
            return "Taken back on %s: %s"
                    .formatted(day, Sentences.of(step.correction().why()));
        return "Corrected on %s: %s."
                .formatted(
                        day,
                        FieldChange.between(step.was().event(), restated.event()).stream()
                                .map(change -> first(change, values))
                                .collect(Collectors.joining(", ")));
    }

    private static String first(FieldChange change, FieldValues values) {
        return first(change, change.before() == null ? null : values.value(change.field(), change.before()));
    }

    /**
     * What a field said first.
     *
     * @param before in words; null if it said nothing
     */
    static String first(FieldChange change, @Nullable String before) {
        if (change.namesPerson()) return "it first named another person";
        var field = change.field().startsWith("authority.")
                ? change.field().substring(change.field().indexOf('.') + 1)
                : change.field();
        var label = FieldValues.label(field).toLowerCase(Locale.ROOT);
        return before == null
                ? "no %s was recorded first".formatted(label)
                : "the %s was first recorded as %s".formatted(label, before);
    }
}
