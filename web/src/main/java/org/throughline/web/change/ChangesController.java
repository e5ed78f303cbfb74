package org.throughline.web.change;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.query.change.Aspect;
import org.throughline.query.change.AspectSnapshot;
import org.throughline.query.change.Change;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** What has changed since a day, a meeting, or a moment of knowing. */
@Hidden
@Controller
class ChangesController {

    private static final String PATH = "/changes";
    private static final String MEETINGS_OFFERED = "50";
    private static final Called CALLED = new Called("What changed", "change", "changes");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final ChangedValues values;
    private final Clock clock;

    ChangesController(Api api, Board board, DirectoryNames names, ChangedValues values, Clock clock) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.values = values;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView changes(@RequestParam Map<String, String> asked) {
        var question = withEarlierDay(Question.of(PATH, asked));
        var found = api.list("/api" + PATH, question.parameters(), Change.class);
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                        found.items().stream()
                                .map(change -> row(question, change))
                                .toList(),
                        about(question),
                        new Link("Drift board", question.to("/drift"))));
    }

    /** The last month unless something earlier is named. A meeting that was chosen beside a day is the one that counts. */
    private Question withEarlierDay(Question asked) {
        if (asked.has("sinceMeeting")) return asked.without("since");
        if (asked.has("since") || asked.has("sinceKnown")) return asked;
        var day = asked.has("asOf") ? asked.value("asOf") : LocalDate.now(clock).toString();
        return asked.with("since", monthBefore(day));
    }

    /** What is not a day is refused by the API under its own name, so the earlier day has to be one. */
    private String monthBefore(String day) {
        try {
            return LocalDate.parse(day).minusMonths(1).toString();
        } catch (DateTimeException notADay) {
            return LocalDate.now(clock).minusMonths(1).toString();
        }
    }

    private static String about(Question question) {
        return question.has("sinceKnown")
                ? "Every difference between what was known at the earlier moment and what is known now, late entries included."
                : "Every difference between the two days, both by the same knowledge: what took effect between them.";
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.day(question, "since", "Since the day"),
                        Filter.choice(question, "sinceMeeting", "Or since the meeting", meetings(question))
                                .orElse("None"),
                        Filter.choice(question, "what", "What changed", Aspect.values()),
                        Filter.choice(question, "agency", "Agency", names.agencies()))
                .more(
                        Filter.choice(question, "kind", "Of", AspectSnapshot.Kind.values()),
                        Filter.choice(question, "committee", "Overseen by", names.committees()),
                        Filter.choice(question, "theme", "Theme", names.themes()));
    }

    private List<Choice> meetings(Question question) {
        var past = new LinkedMultiValueMap<>(question.standpoint().parameters());
        past.set(
                "to",
                question.has("asOf")
                        ? question.value("asOf")
                        : LocalDate.now(clock).toString());
        past.set("size", MEETINGS_OFFERED);
        return api.list("/api/meetings", past, MeetingState.class).items().stream()
                .filter(MeetingState::takesPlace)
                .map(meeting -> new Choice(
                        meeting.id().value(), Words.day(meeting.date()) + ", " + names.of(meeting.committee())))
                .toList();
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Review, finding or action", "id"),
                Column.sorted(question, "What changed", "what"),
                Column.plain("Before"),
                Column.plain("After"));
    }

    private Row row(Question question, Change change) {
        var what = change.what();
        return Row.of(
                Cell.link(change.title(), question.to(Addresses.ofThing(change.id())))
                        .quietly(change.id()),
                Cell.of(what == null ? appeared(change) : Words.of(what)),
                side(what, change.before(), "not on record on the earlier day"),
                side(what, change.after(), "not on record on the later day"));
    }

    private static String appeared(Change change) {
        return change.before() == null ? "New" : "No longer on record";
    }

    /** Of what appeared or went as a whole, the status is the value. */
    private Cell side(@Nullable Aspect what, @Nullable String value, String otherwise) {
        return value == null
                ? Cell.none(otherwise)
                : Cell.of(values.inWords(what == null ? Aspect.STATUS : what, value));
    }
}
