package org.throughline.web.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.waiting.WaitingRow;
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
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** What the Chair decided between meetings, and no meeting has ratified or reversed. */
@Hidden
@Controller
class ChairsActionsController {

    private static final String PATH = "/chairs-actions";
    private static final Called CALLED = new Called("Chair’s actions to be ratified", "decision", "decisions");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    ChairsActionsController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView register(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api" + PATH, question.parameters(), WaitingRow.class);
        var register = Register.of(
                CALLED,
                question,
                found,
                board.zone(),
                Filters.of(
                        Filter.choice(question, "committee", "Overseen by", names.committees()),
                        Filter.choice(question, "agency", "Lead agency", names.agencies()),
                        Filter.yesOrNo(question, "overdue", "Overdue")),
                List.of(
                        Column.sorted(question, "About", "on"),
                        Column.plain("What the Chair decided"),
                        Column.sorted(question, "Decided on", "since"),
                        Column.sorted(question, "To be ratified by", "overseenBy"),
                        Column.sorted(question, "Before", "answerBy")));
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        register,
                        found.items().stream().map(row -> row(row, question)).toList(),
                        "Each is in force from the day on which the Chair decided, and a meeting ratifies or reverses it.",
                        new Link("Meetings", question.to("/meetings"))));
    }

    private Row row(WaitingRow waiting, Question question) {
        var entry = waiting.version() == null ? "" : "#e" + waiting.version();
        var by = Cell.of(Words.day(waiting.answerBy()));
        return Row.of(
                Cell.link(waiting.statement(), question.to(Addresses.ofThing(waiting.on())) + entry)
                        .quietly(waiting.on()),
                Cell.of(names.inSentence(waiting.what())),
                Cell.of(Words.day(waiting.since())).quietly(Words.days(waiting.daysWaiting()) + " ago"),
                Cell.of(names.of(waiting.overseenBy())),
                waiting.overdue() ? by.marked("Overdue") : by);
    }
}
