package org.throughline.web.drift;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.query.action.register.Conversation;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.drift.DriftComparison;
import org.throughline.query.drift.DriftComparison.Line;
import org.throughline.query.drift.Movement.Way;
import org.throughline.query.drift.NumbersOverTime;
import org.throughline.web.api.Api;
import org.throughline.web.drift.BoardPage.Compare;
import org.throughline.web.drift.BoardPage.ShownBy;
import org.throughline.web.drift.BoardPage.Talk;
import org.throughline.web.drift.Groups.By;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Row;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The drift board: the five numbers beside those of an earlier day, where the signals are, and how it went over time. */
@Hidden
@Controller
class BoardController {

    private static final String PATH = "/drift";
    private static final String GROUPS_SHOWN = "10";
    private static final String MEETINGS_OFFERED = "24";
    private static final int YEARS_DRAWN = 2;

    /** Parameters that say how the board is shown, and not which actions it is about. */
    private static final String[] SHOWN_HOW = {"by", "since", "sinceMeeting", "sinceCommittee", "page", "sort", "size"};

    private static final Set<String> NO_FILTER =
            Set.of("by", "since", "sinceMeeting", "sinceCommittee", "page", "sort", "size", "asOf", "knownAt");

    private final Api api;
    private final Board board;
    private final GroupNames groupNames;
    private final DirectoryNames names;

    BoardController(Api api, Board board, GroupNames groupNames, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.groupNames = groupNames;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView board(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var compared = api.get(
                "/api/drift/comparison",
                question.has("size")
                        ? question.parameters()
                        : question.with("size", GROUPS_SHOWN).parameters(),
                DriftComparison.class);
        return new ModelAndView("drift/board", "page", page(question, compared));
    }

    private BoardPage page(Question question, DriftComparison compared) {
        var register = question.at("/actions").without(SHOWN_HOW);
        var groups = groupNames.of(By.of(question.value("by")), question);
        var movementsPage = movementsPage(question, compared);
        var all = compared.all();
        var filters = filters(question);
        var fields = filters.stream().map(Filter::name).toArray(String[]::new);
        return new BoardPage(
                (question.has("asOf") ? "" : "Today, ") + Words.day(compared.asOf()),
                about(compared),
                asKnownThen(question, compared),
                StandpointBar.of(question, compared.asOf(), compared.knownAt(), board.zone()),
                filters,
                filters.stream().anyMatch(filter -> !filter.chosen().isEmpty()),
                question.without("page").kept(fields),
                narrowed(question, Set.of(fields)),
                Figure.of(all, register),
                compare(question, compared),
                shownBy(question, groups.by()),
                "%s of %s drift. One action can show several signals. Open a number to see its actions."
                        .formatted(
                                Words.number(all.now().drifting()),
                                Words.count(all.now().actions(), "action", "actions")),
                compared.groups().total() == 0 ? null : HeatTable.of(compared, groups, register),
                Pages.of(compared.groups(), question),
                table(compared, groups, register, movementsPage),
                Series.of(series(question, compared)),
                seriesPage(question, compared).address(),
                WhatChanged.of(compared, movementsPage),
                changes(question, compared).address(),
                conversations(all, register),
                closed(all, register),
                question.to("/closures"),
                TakeAlong.files(question.at(PATH + "/comparison")));
    }

    private String about(DriftComparison compared) {
        var meeting = compared.sinceMeeting();
        var known = compared.knownAt() == null ? "by what is recorded today" : "by what had been recorded by then";
        return meeting == null
                ? "Compared with %s, %s.".formatted(Words.day(compared.since()), known)
                : "Compared with the meeting of %s on %s, %s."
                        .formatted(names.of(meeting.committee()), Words.day(compared.since()), known);
    }

    private static String asKnownThen(Question question, DriftComparison compared) {
        var day = compared.since().toString();
        return question.without("since", "sinceMeeting", "sinceCommittee", "page")
                .with("asOf", day)
                .with("knownAt", day)
                .address();
    }

    private List<Filter> filters(Question question) {
        return List.of(
                Filter.choice(question, "leadAgency", "Lead agency", names.agencies()),
                Filter.choice(question, "committee", "Overseen by", names.committees()),
                Filter.choice(question, "theme", "Theme", names.themes()));
    }

    private static List<Link> narrowed(Question question, Set<String> fields) {
        return question.parameters().keySet().stream()
                .filter(name -> !NO_FILTER.contains(name) && !fields.contains(name))
                .map(name -> new Link(
                        Words.ofParameter(name) + ": " + question.value(name),
                        question.without(name, "page").address()))
                .toList();
    }

    private Compare compare(Question question, DriftComparison compared) {
        var meetings = new LinkedMultiValueMap<>(question.standpoint().parameters());
        meetings.set("to", compared.asOf().toString());
        meetings.set("size", MEETINGS_OFFERED);
        var convened = api.list("/api/meetings", meetings, MeetingState.class).items().stream()
                .filter(MeetingState::takesPlace)
                .map(MeetingState::id);
        return new Compare(
                PATH,
                // the last meeting may have been recorded by its minutes alone
                Stream.concat(Stream.ofNullable(compared.sinceMeeting()), convened)
                        .distinct()
                        .sorted(Comparator.comparing(MeetingId::date).reversed())
                        .map(meeting -> new Choice(
                                meeting.value(), Words.day(meeting.date()) + ", " + names.of(meeting.committee())))
                        .toList(),
                compared.sinceMeeting() == null ? "" : compared.sinceMeeting().value(),
                compared.sinceMeeting() == null ? compared.since().toString() : "",
                question.kept("since", "sinceMeeting", "sinceCommittee", "page"));
    }

    private static List<ShownBy> shownBy(Question question, By shown) {
        return Groups.ALL.stream()
                .map(by -> new ShownBy(
                        by.asked(),
                        by == shown
                                ? null
                                : question.without("page")
                                        .with("by", by.asked())
                                        .address()))
                .toList();
    }

    /** With the earlier day written out, so that its address means the same when there has been another meeting. */
    private static Question movementsPage(Question question, DriftComparison compared) {
        return question.at(PATH + "/movements")
                .without(SHOWN_HOW)
                .with("since", compared.since().toString());
    }

    /** Its filters have other names for what is the lead agency here, and let contributing agencies through too. */
    private static Question changes(Question question, DriftComparison compared) {
        var changes = question.standpoint()
                .at("/changes")
                .with("since", compared.since().toString());
        for (var filter : List.of("committee", "theme", "review"))
            if (question.has(filter)) changes = changes.with(filter, question.value(filter));
        return question.has("leadAgency") ? changes.with("agency", question.value("leadAgency")) : changes;
    }

    private NumbersOverTime series(Question question, DriftComparison compared) {
        return api.get("/api/drift/series", seriesPage(question, compared).parameters(), NumbersOverTime.class);
    }

    private static Question seriesPage(Question question, DriftComparison compared) {
        return question.at(PATH + "/series")
                .without(SHOWN_HOW)
                .without("asOf")
                .with("from", compared.asOf().minusYears(YEARS_DRAWN).toString())
                .with("to", compared.asOf().toString())
                .with("every", "QUARTER");
    }

    private static Table table(DriftComparison compared, Groups groups, Question register, Question movements) {
        var columns = new ArrayList<Column>();
        columns.add(Column.plain(groups.title()));
        for (var number : FiveNumber.values()) columns.add(Column.plainNumber(Words.of(number)));
        columns.add(Column.plainNumber(WhatChanged.name(FiveNumber.DRIFTING, Way.GAINED)));
        columns.add(Column.plainNumber(WhatChanged.name(FiveNumber.DRIFTING, Way.LOST)));
        var rows = compared.groups().items().stream()
                .map(line -> row(
                        groups.name(line.key()),
                        line,
                        groups.of(line.key(), register),
                        groups.of(line.key(), movements)));
        var all = Stream.of(row("All", compared.all(), register, movements));
        return new Table(
                "by-group",
                "The five numbers, and what they were on " + Words.day(compared.since()),
                columns,
                Stream.concat(rows, all).toList());
    }

    private static Row row(String name, Line line, Question register, Question movements) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(name, register.address()));
        for (var number : FiveNumber.values()) {
            long now = Figure.of(number, line.now());
            long was = Figure.of(number, line.then());
            var cell = Cell.number(now, Figure.list(number, register).address());
            cells.add(now == was ? cell : cell.quietly("was " + Words.number(was)));
        }
        var drifting = movements.with("of", FiveNumber.DRIFTING.name());
        cells.add(moved(line.gained().drifting(), drifting, Way.GAINED));
        cells.add(moved(line.lost().drifting(), drifting, Way.LOST));
        return new Row(List.copyOf(cells));
    }

    private static Cell moved(long count, Question movements, Way way) {
        return Cell.number(count, movements.with("way", way.name()).address());
    }

    private static List<Talk> conversations(Line all, Question register) {
        return Stream.of(Conversation.values())
                .map(conversation -> new Talk(
                        Words.of(conversation),
                        means(conversation),
                        Words.number(all.conversations().getOrDefault(conversation, 0L)),
                        register.with("conversation", conversation.name()).address()))
                .toList();
    }

    private static String means(Conversation conversation) {
        return switch (conversation) {
            case ON_COURSE -> "Not late, not drifting, not closed";
            case LATE_BUT_CONTROLLED -> "Late, not drifting";
            case QUIET_DRIFTER -> "Not late, but drifting";
            case LATE_AND_DRIFTING -> "Both";
        };
    }

    private static Link closed(Line all, Question register) {
        long talked =
                all.conversations().values().stream().mapToLong(Long::longValue).sum();
        return new Link(
                Words.count(all.now().actions() - talked, "action is closed", "actions are closed"),
                register.with("status", "CLOSED").address());
    }
}
