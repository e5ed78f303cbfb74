package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.rebaseline.RebaselineRow;
import org.throughline.web.api.Api;
import org.throughline.web.history.Entries;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** Every replacement of a due date. */
@Hidden
@Controller
class RebaselinesController {

    private static final String PATH = "/rebaselines";
    private static final Called CALLED = new Called("Rebaselines", "rebaseline", "rebaselines");
    private static final String ABOUT =
            "Every approved replacement of a due date: from which day to which, why, under which"
                    + " minute, and how late the action was already on the day of the decision.";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final Entries entries;

    RebaselinesController(Api api, Board board, DirectoryNames names, Entries entries) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.entries = entries;
    }

    @GetMapping(PATH)
    ModelAndView rebaselines(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api" + PATH, question.parameters(), RebaselineRow.class);
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                        found.items().stream().map(each -> row(question, each)).toList(),
                        ABOUT,
                        AuditController.ABOVE));
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.choice(question, "agency", "Lead agency", names.agencies()),
                        Filter.choice(question, "committee", "Decided by", names.committees()),
                        Filter.yesOrNo(question, "lateThen", "Late already then"),
                        Filter.yesOrNo(question, "takenAway", "Date taken away"))
                .more(
                        Filter.yesOrNo(question, "ofChair", "By the Chair between meetings"),
                        Filter.day(question, "from", "Decided from"),
                        Filter.day(question, "to", "Decided until"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Action", "review"),
                Column.sorted(question, "Decided", "on"),
                Column.number(question, "Which move", "number"),
                Column.plain("From, to"),
                Column.number(question, "Days", "days"),
                Column.number(question, "Days late then", "lateThen"),
                Column.plain("Reason given"));
    }

    private Row row(Question question, RebaselineRow row) {
        var action = "/actions/" + row.action().value();
        var decided = Cell.link(Words.day(row.on()), question.to(action) + "#e" + row.version())
                .quietly(entries.underMinute(row.authority()));
        return Row.of(
                Cell.link(row.statement(), question.to(action))
                        .quietly(row.action().value() + ", " + names.of(row.leadAgency()))
                        .quietly(Words.of(row.status())),
                row.toBeRatified() ? decided.marked("To be ratified") : decided,
                Cell.number(row.number()),
                fromTo(row),
                days(row.days()),
                Cell.number(row.lateThen()),
                Cell.of(Sentences.of(row.reason())));
    }

    private static Cell fromTo(RebaselineRow row) {
        var cell = Cell.of("%s to %s".formatted(Words.dayOr(row.from(), "no date"), Words.dayOr(row.to(), "no date")));
        return row.toAsWritten() == null ? cell : cell.quietly("as written: “" + row.toAsWritten() + "”");
    }

    private static Cell days(@Nullable Long days) {
        return Cell.numberOr(days, "undefined: there was or is no date");
    }
}
