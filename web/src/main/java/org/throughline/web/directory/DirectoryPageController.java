package org.throughline.web.directory;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.DirectoryAnswers.ShownDirectory;
import org.throughline.board.DirectoryAnswers.ShownEvent;
import org.throughline.board.DirectoryAnswers.ShownPerson;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Directory.CommitteeEntry;
import org.throughline.domain.board.Directory.Entry;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Lists;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Row;
import org.throughline.web.list.Standpoints;
import org.throughline.web.list.Table;
import org.throughline.web.office.Links;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.OfficePage.Fact;
import org.throughline.web.office.OfficePage.Part;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The board's directory on any day, and its changes. */
@Hidden
@Controller
class DirectoryPageController {

    private static final String PATH = "/directory";
    private static final String HISTORY = "/directory/history";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final OfficeDecisions decisions;
    private final DirectoryChanges changes;
    private final Standpoints standpoints;

    DirectoryPageController(
            Api api,
            Board board,
            DirectoryNames names,
            OfficeDecisions decisions,
            DirectoryChanges changes,
            Standpoints standpoints) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.decisions = decisions;
        this.changes = changes;
        this.standpoints = standpoints;
    }

    @GetMapping(PATH)
    ModelAndView directory(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.get("/api/directory", question.parameters(), ShownDirectory.class);
        var past = question.isPast();
        return new ModelAndView(
                "office/office",
                "page",
                OfficePage.titled(
                                "Agencies, committees and themes",
                                "What has ended stays in the directory, because earlier decisions name it.")
                        .on(standpoints.bar(question))
                        .facts(List.of(new Fact("Board", found.name()), new Fact("Time zone", found.zone())))
                        .parts(List.of(
                                Part.of(committees(found, past)),
                                Part.of(table(
                                        "Agencies",
                                        "Agency",
                                        "/api/directory/agencies/{agency}",
                                        found.agencies(),
                                        found.asOf(),
                                        past)),
                                Part.of(table(
                                        "Themes",
                                        "Theme",
                                        "/api/directory/themes/{theme}",
                                        found.themes(),
                                        found.asOf(),
                                        past))))
                        .may(
                                past
                                        ? List.of()
                                        : decisions.at(
                                                "/api/directory/agencies",
                                                "/api/directory/committees",
                                                "/api/directory/themes",
                                                "/api/directory/people"))
                        .related(related())
                        .page());
    }

    private List<Link> related() {
        var related = new ArrayList<Link>();
        if (decisions.mayAsk("/api/directory/people")) related.add(new Link("People", "/directory/people"));
        related.add(new Link("Changes of the directory", HISTORY));
        return related;
    }

    private Table committees(ShownDirectory found, boolean past) {
        var rows = found.committees().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, CommitteeEntry> each) ->
                                !each.getValue().board())
                        .thenComparing(each -> each.getValue().entry().name()))
                .map(each -> {
                    var entry = each.getValue().entry();
                    return row(
                            each.getKey(),
                            entry,
                            found.asOf(),
                            each.getValue().board()
                                    ? "The Board, which oversees everything"
                                    : each.getValue().forumOf() == null
                                            ? "Of the partnership"
                                            : "Forum of "
                                                    + names.of(each.getValue().forumOf()),
                            past ? List.of() : decisions.about("/api/directory/committees/{committee}", each.getKey()),
                            past);
                })
                .toList();
        return new Table(
                "Committees", "Committees on " + Words.day(found.asOf()), columns("Committee", true, !past), rows);
    }

    private Table table(
            String title, String head, String things, Map<String, Entry> entries, LocalDate day, boolean past) {
        var rows = entries.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getValue().name()))
                .map(each -> row(
                        each.getKey(),
                        each.getValue(),
                        day,
                        null,
                        past ? List.of() : decisions.about(things, each.getKey()),
                        past))
                .toList();
        return new Table(title, title + " on " + Words.day(day), columns(head, false, !past), rows);
    }

    private static List<Column> columns(String first, boolean kind, boolean withDecisions) {
        var columns = new ArrayList<Column>();
        columns.add(Column.plain(first));
        if (kind) columns.add(Column.plain("Kind"));
        columns.add(Column.plain("From"));
        columns.add(Column.plain("To"));
        if (withDecisions) columns.add(Column.plain("What you may record"));
        return columns;
    }

    private static Row row(String id, Entry entry, LocalDate day, @Nullable String kind, List<Link> may, boolean past) {
        var cells = new ArrayList<Cell>();
        var first = Cell.of(entry.name()).quietly("Called " + id + " in addresses and files");
        cells.add(entry.standsOn(day) ? first : first.marked("Ended"));
        if (kind != null) cells.add(Cell.of(kind));
        cells.add(Cell.of(
                entry.from().equals(Directory.SINCE_EVER) ? "Before the record began" : Words.day(entry.from())));
        cells.add(entry.to() == null ? Cell.none("no end") : Cell.of(Words.day(entry.to())));
        if (!past) cells.add(Links.cell(entry.to() == null ? may : List.of()));
        return new Row(cells);
    }

    @GetMapping(HISTORY)
    ModelAndView history(@RequestParam Map<String, String> asked) {
        var question = Question.of(HISTORY, asked);
        var found = Lists.all(
                api.get("/api/directory/history", question.without("page").parameters(), List.class), ShownEvent.class);
        var today = LocalDate.now(board.zone());
        var list = Lists.page(found.reversed(), question, today);
        var people = people();
        return new ModelAndView(
                "office/office",
                "page",
                OfficePage.titled(
                                "Changes of the directory",
                                "The newest first, in the order in which they were recorded. Nothing is edited or deleted.")
                        .below("Directory", PATH)
                        .on(standpoints.bar(question))
                        .part(Part.of(
                                changes.table(
                                        "Changes of the directory",
                                        list.items(),
                                        event -> changes.inWords((DirectoryEvent) event.event(), people)),
                                Pages.of(list, question)))
                        .page());
    }

    /** Names by identifier, of everybody who is or was in the directory. */
    private Map<String, String> people() {
        return api.get("/api/directory", ShownDirectory.class).people().stream()
                .filter(person -> person.name() != null)
                .collect(Collectors.toMap(
                        (ShownPerson person) -> person.person().value(),
                        person -> String.valueOf(person.name()),
                        (one, _) -> one));
    }
}
