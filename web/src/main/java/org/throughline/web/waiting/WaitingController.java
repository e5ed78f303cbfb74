package org.throughline.web.waiting;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Everything that waits for an answer, and the lists of one kind of it. */
@Hidden
@Controller
class WaitingController {

    private static final Link ABOVE = new Link("Waiting", "/waiting");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    WaitingController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping({
        "/waiting",
        "/claims-to-verify",
        "/requests-for-more-time",
        "/escalations",
        "/disputes",
        "/sustained-checks",
        "/impact-confirmations"
    })
    ModelAndView list(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return new ModelAndView("layout/list", "page", page(WaitingList.at(path), Question.of(path, asked)));
    }

    private ListPage page(WaitingList list, Question question) {
        var found = api.list("/api" + list.path(), question.parameters(), WaitingRow.class);
        return new ListPage(
                Register.of(
                        list.called(), question, found, board.zone(), filters(list, question), columns(list, question)),
                found.items().stream().map(row -> row(list, question, row)).toList(),
                list.about(),
                list == WaitingList.ALL ? null : ABOVE);
    }

    private Filters filters(WaitingList list, Question question) {
        var agency = Filter.choice(question, "agency", "Lead agency", names.agencies());
        var committee = Filter.choice(question, "committee", "Overseen by", names.committees());
        var overdue = Filter.yesOrNo(question, "overdue", "Past the day to answer by");
        return list == WaitingList.ALL
                ? Filters.of(
                                Filter.choice(question, "kind", "What waits", WaitingWords.kinds()),
                                Filter.choice(question, "waitsFor", "Who answers now", WaitingWords.answerers()),
                                agency,
                                overdue)
                        .more(committee)
                : list == WaitingList.CLAIMS
                        ? Filters.of(
                                agency,
                                Filter.choice(question, "verifier", "Led by another than", names.agencies()),
                                committee,
                                overdue)
                        : Filters.of(agency, committee, overdue);
    }

    private static List<Column> columns(WaitingList list, Question question) {
        var columns = new ArrayList<Column>();
        columns.add(Column.sorted(question, "What waits", list == WaitingList.ALL ? "kind" : "on"));
        columns.add(Column.sorted(question, "Lead agency", "leadAgency"));
        columns.add(Column.sorted(question, "Overseen by", "overseenBy"));
        columns.add(Column.sorted(question, "Since", "since"));
        if (list == WaitingList.MORE_TIME) {
            columns.add(Column.sorted(question, "Due date in force", "dueDate"));
            columns.add(Column.sorted(question, "Asked for", "askedFor"));
        }
        columns.add(Column.sorted(question, "Answer by", "answerBy"));
        columns.add(Column.sorted(question, "The Board hears of it on", "boardHearsOn"));
        return columns;
    }

    private Row row(WaitingList list, Question question, WaitingRow row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(row.statement(), question.to(Addresses.ofThing(row.on())))
                .then(names.inSentence(row.what()))
                .quietly(row.on()));
        cells.add(
                row.leadAgency() == null ? Cell.none("of a finding or a review") : Cell.of(names.of(row.leadAgency())));
        cells.add(Cell.of(names.of(row.overseenBy())));
        cells.add(Cell.of(Words.day(row.since())).quietly(Words.days(row.daysWaiting())));
        if (list == WaitingList.MORE_TIME) {
            cells.add(row.dueDate() == null ? Cell.none("no date in force") : Cell.of(Words.day(row.dueDate())));
            cells.add(row.askedFor() == null ? Cell.none("no day asked for") : Cell.of(Words.day(row.askedFor())));
        }
        var by = Cell.of(Words.day(row.answerBy())).quietly(WaitingWords.of(row.toAnswer()));
        if (row.overdue()) by = by.marked("Past").quietly("now for " + WaitingWords.inSentence(row.waitsFor()));
        cells.add(by);
        cells.add(Cell.of(Words.day(row.boardHearsOn())));
        return new Row(List.copyOf(cells));
    }
}
