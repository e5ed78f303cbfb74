package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.Correction;
import org.throughline.query.compare.Comparison;
import org.throughline.query.compare.Comparison.Between;
import org.throughline.query.compare.Comparison.Entry;
import org.throughline.query.compare.Comparison.Field;
import org.throughline.query.history.History;
import org.throughline.query.search.SearchHit;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.audit.ComparePage.Difference;
import org.throughline.web.audit.ComparePage.Side;
import org.throughline.web.history.Entries;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.KnownMoment;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Link;
import org.throughline.web.words.Refusals;
import org.throughline.web.words.Words;

/** Two standpoints side by side, field by field. */
@Hidden
@Controller
class CompareController {

    private static final String PATH = "/compare";
    private static final String DELAY = "delayDays";
    private static final String DAYS = "Days";

    /** How many entries are named as causes of one difference. */
    private static final int CAUSES_MAX = 3;

    private static final int MOMENTS_MAX = 10;

    private static final String FOUND_MAX = "20";

    /** An entry that was recorded as much later than its day changed what was known of that day. */
    private static final int LATE_DAYS = 14;

    private final Api api;
    private final Board board;
    private final FieldValues values;
    private final Entries entries;
    private final DirectoryNames names;
    private final Refusals refusals;

    CompareController(
            Api api, Board board, FieldValues values, Entries entries, DirectoryNames names, Refusals refusals) {
        this.names = names;
        this.refusals = refusals;
        this.api = api;
        this.board = board;
        this.values = values;
        this.entries = entries;
    }

    @GetMapping(PATH)
    ModelAndView compare(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        if (!question.has("of")) return new ModelAndView("audit/compare-what", "page", toChoose(question));
        var found = api.get("/api" + PATH, question.parameters(), Comparison.class);
        return new ModelAndView("audit/compare", "page", page(question, found));
    }

    /** What has the words or the number that were typed; each opens both standpoints. */
    private ChooseToCompare toChoose(Question question) {
        var typed = question.value("q");
        if (typed.isEmpty()) return new ChooseToCompare("", null, List.of());
        var search = new LinkedMultiValueMap<String, String>();
        search.set("q", typed);
        search.set("kind", "ACTION,FINDING,REVIEW");
        search.set("size", FOUND_MAX);
        try {
            var found = api.list("/api/search", search, SearchHit.class);
            return new ChooseToCompare(
                    typed,
                    found.total() == 0
                            ? "Nothing that you may read has these words or this number"
                            : found.total() > found.items().size()
                                    ? "The first %s of %s"
                                            .formatted(
                                                    found.items().size(),
                                                    Words.count(found.total(), "result", "results"))
                                    : Words.count(found.total(), "result", "results"),
                    found.items().stream()
                            .map(hit -> new Link(title(hit), compare(hit)))
                            .toList());
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.BAD_REQUEST.value()) throw refused;
            return new ChooseToCompare(typed, refusals.of(refused), List.of());
        }
    }

    private static String title(SearchHit hit) {
        var number = hit.number() == null ? hit.id() : hit.number();
        return hit.text() == null ? number : number + ": " + hit.text();
    }

    private static String compare(SearchHit hit) {
        return new Question(PATH, new LinkedMultiValueMap<>())
                .with("of", Addresses.ofThing(hit.id()).substring(1))
                .address();
    }

    private ComparePage page(Question question, Comparison found) {
        var differ = found.fields().stream().filter(Field::differs).toList();
        var causes = new HashMap<Entry, Between>();
        for (var each : found.between())
            causes.put(new Entry(each.id(), each.entry().version()), each);
        return new ComparePage(
                found.of(),
                found.title(),
                new Link(found.id(), "/" + found.of()),
                new Link("See the whole history", "/" + found.of() + "/history"),
                side(question.value("asOf"), found.left(), found.right()),
                side(question.value("asOf2"), found.right(), found.left()),
                lead(found),
                "%s of %s"
                                .formatted(
                                        found.differing(),
                                        Words.count(found.fields().size(), "field", "fields"))
                        + (found.differing() == 1 ? " differs" : " differ"),
                differ.stream().map(field -> difference(field, causes)).toList(),
                same(found),
                between(found),
                laterOnly(found),
                isOneStandpoint(found) ? moments(question, found) : List.of(),
                TakeAlong.files(question));
    }

    private Side side(String asOf, Comparison.Side side, Comparison.Side other) {
        return new Side(
                asOf,
                KnownMoment.of(side.knownAt(), board.zone()),
                Words.day(side.asOf()),
                known(side.knownAt(), other.knownAt(), board.zone()));
    }

    /** To the second where the other side would read the same. */
    static String known(@Nullable Instant knownAt, @Nullable Instant other, ZoneId zone) {
        if (knownAt == null) return "by what is known now";
        var words = Words.known(knownAt, zone);
        boolean sameMinute = other != null
                && !other.equals(knownAt)
                && Words.known(other, zone).equals(words);
        return "as recorded by " + (sameMinute ? Words.knownToTheSecond(knownAt, zone) : words);
    }

    private static boolean isOneStandpoint(Comparison found) {
        return found.left().asOf().equals(found.right().asOf())
                && Objects.equals(found.left().knownAt(), found.right().knownAt());
    }

    private String lead(Comparison found) {
        if (isOneStandpoint(found))
            return "Both sides are the same day, by the same knowledge. Choose another day, or another moment of knowing.";
        if (!found.left().exists()) return "It was not there yet on the left: " + where(found.left()) + ".";
        if (!found.right().exists()) return "It was not there on the right: " + where(found.right()) + ".";
        var words = new StringBuilder();
        var delay = found.fields().stream()
                .filter(field -> field.field().equals(DELAY) && field.differs())
                .findFirst()
                .orElse(null);
        if (delay != null)
            words.append("%s, it was %s. %s, it was %s. "
                    .formatted(
                            capital(where(found.left())), late(delay.left()),
                            capital(where(found.right())), late(delay.right())));
        var lowered = found.fields().stream()
                .filter(Field::lowered)
                .map(field -> label(field.field()).toLowerCase(Locale.ROOT))
                .toList();
        if (!lowered.isEmpty())
            words.append("Entries that were recorded afterwards made smaller: " + String.join(", ", lowered) + ".");
        if (words.isEmpty())
            words.append(
                    found.differing() == 0
                            ? "Nothing differs between the two."
                            : "The table shows what differs, and which entries made it differ.");
        return words.toString().strip();
    }

    private static String late(@Nullable String days) {
        if (days == null) return "undated";
        return days.equals("0") ? "not late" : Words.days(Long.parseLong(days)) + " late";
    }

    private String where(Comparison.Side side) {
        return "on " + Words.day(side.asOf()) + ", " + known(side.knownAt(), null, board.zone());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String label(String field) {
        return FieldValues.label(field.endsWith(DAYS) ? field.substring(0, field.length() - DAYS.length()) : field);
    }

    private String value(String field, @Nullable String value) {
        if (value == null) return field.endsWith(DAYS) ? "undefined" : "none";
        return field.endsWith(DAYS) ? Words.days(Long.parseLong(value)) : values.value(field, value);
    }

    private Difference difference(Field field, Map<Entry, Between> causes) {
        return new Difference(
                label(field.field()),
                value(field.field(), field.left()),
                value(field.field(), field.right()),
                why(field, causes));
    }

    private Cell why(Field field, Map<Entry, Between> causes) {
        var why = Cell.marks(List.of());
        for (var entry : field.entries().stream().limit(CAUSES_MAX).toList()) why = cause(why, entry, causes);
        if (field.entries().size() > CAUSES_MAX)
            why = why.quietly("and " + Words.count(field.entries().size() - CAUSES_MAX, "entry more", "entries more"));
        if (field.daysPassed()) why = why.then(field.entries().isEmpty() ? "Days passed." : "Days passed too.");
        if (field.elsewhere())
            why = why.then("Recorded elsewhere: in the policy, the directory, or of a finding or an action.");
        return field.lowered() ? why.marked("A later entry made this smaller") : why;
    }

    private Cell cause(Cell why, Entry entry, Map<Entry, Between> causes) {
        var address = Addresses.ofThing(entry.id()) + "#e" + entry.version();
        var known = causes.get(entry);
        if (known == null) return why.thenLink("Entry " + entry.version() + " of " + entry.id(), address);
        var happened = known.entry();
        return why.thenLink(FieldValues.event(happened.type()), address)
                .quietly(
                        happened.recordingLagDays() == 0
                                ? Words.day(happened.effectiveOn())
                                : "Took effect %s, recorded %s"
                                        .formatted(Words.day(happened.effectiveOn()), recordedOn(happened)));
    }

    private String recordedOn(History.Entry entry) {
        return Words.day(LocalDate.ofInstant(entry.recordedAt(), board.zone()));
    }

    private Table same(Comparison found) {
        return new Table(
                "same",
                "Fields that are the same from both standpoints",
                List.of(Column.plain("Field"), Column.plain("From both")),
                found.fields().stream()
                        .filter(field -> !field.differs())
                        .map(field ->
                                Row.of(Cell.of(label(field.field())), Cell.of(value(field.field(), field.left()))))
                        .toList());
    }

    private Table between(Comparison found) {
        return new Table(
                "between",
                "Entries that count from one standpoint only, in the order they were recorded",
                List.of(
                        Column.plain("Entry"),
                        Column.plain("What happened"),
                        Column.plain("Counts"),
                        Column.plain("Took effect"),
                        Column.plain("Recorded")),
                found.between().stream().map(this::row).toList());
    }

    private Row row(Between between) {
        var entry = between.entry();
        var happened = Cell.of(names.inSentence(entry.happened()));
        return Row.of(
                Cell.link(FieldValues.event(entry.type()), Addresses.ofThing(between.id()) + "#e" + entry.version()),
                entry.authority() == null ? happened : happened.quietly(entries.underMinute(entry.authority())),
                Cell.of(between.countsLeft() ? "Left only" : "Right only"),
                Cell.of(Words.day(entry.effectiveOn())),
                Cell.of(Words.moment(entry.recordedAt(), board.zone()))
                        .quietly(Words.lag(entry.recordingLagDays()))
                        .quietly("by " + entries.by(entry.recordedBy())));
    }

    private static @Nullable String laterOnly(Comparison found) {
        if (found.laterOnly() == 0) return null;
        return "%s between the two moments, and took effect after both days."
                .formatted(Words.count(found.laterOnly(), "more entry was recorded", "more entries were recorded"));
    }

    /** Before and after each entry that changed what was known of an earlier day; the latest first. */
    private List<Link> moments(Question question, Comparison found) {
        var history = api.get("/api/" + found.of() + "/history", new LinkedMultiValueMap<>(), History.class);
        var moments = new ArrayList<Link>();
        for (var entry : history.entries().reversed()) {
            if (entry.recordingLagDays() < LATE_DAYS && !(entry.event() instanceof Correction)) continue;
            if (moments.size() == MOMENTS_MAX) break;
            moments.add(new Link(
                    "%s of %s, recorded %s"
                            .formatted(
                                    FieldValues.event(entry.type()),
                                    Words.day(entry.effectiveOn()),
                                    Words.moment(entry.recordedAt(), board.zone())),
                    question.with(
                                    "asOf",
                                    LocalDate.ofInstant(entry.recordedAt(), board.zone())
                                            .toString())
                            .with(
                                    "asOf2",
                                    LocalDate.ofInstant(entry.recordedAt(), board.zone())
                                            .toString())
                            .with(
                                    "knownAt",
                                    entry.recordedAt()
                                            .minus(1, ChronoUnit.MICROS)
                                            .toString())
                            .with("knownAt2", entry.recordedAt().toString())
                            .address()));
        }
        return moments;
    }
}
