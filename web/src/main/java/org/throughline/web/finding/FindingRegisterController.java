package org.throughline.web.finding;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.finding.FindingKind;
import org.throughline.query.finding.FindingRow;
import org.throughline.query.finding.FindingStatus;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.ReviewNames;
import org.throughline.web.list.ReviewNames.Titles;
import org.throughline.web.list.Row;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The register of findings. */
@Hidden
@Controller
class FindingRegisterController {

    private static final Called CALLED = new Called("Findings", "finding", "findings");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final ReviewNames reviews;

    FindingRegisterController(Api api, Board board, DirectoryNames names, ReviewNames reviews) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.reviews = reviews;
    }

    @GetMapping("/findings")
    ModelAndView register(@RequestParam Map<String, String> asked) {
        var question = Question.of("/findings", asked);
        var found = api.list("/api/findings", question.parameters(), FindingRow.class);
        var titles = reviews.at(question);
        var register = Register.of(CALLED, question, found, board.zone(), filters(question, titles), columns(question));
        var rows = found.items().stream()
                .map(finding -> row(question, finding, titles))
                .toList();
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                                register,
                                rows,
                                "What reviews found about practice. A finding that asks for something is answered by actions.",
                                null)
                        .beside(new Link("By theme", question.to("/themes"))));
    }

    private Filters filters(Question question, Titles titles) {
        return Filters.of(
                        Filter.words(question, "q", "Words"),
                        titles.filter(question),
                        Filter.choice(question, "theme", "Theme", names.themes()),
                        Filter.choice(question, "status", "Status", FindingStatus.values())
                                .orElse("Any"))
                .more(
                        Filter.choice(question, "kind", "Kind", FindingKind.values())
                                .orElse("Any"),
                        Filter.yesOrNo(question, "disputed", "Disputed"),
                        Filter.day(question, "raisedFrom", "Raised on or after"),
                        Filter.day(question, "raisedTo", "Raised on or before"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Finding and review", "finding"),
                Column.sorted(question, "Theme", "theme"),
                Column.sorted(question, "Kind", "kind"),
                Column.sorted(question, "Raised", "raisedOn"),
                Column.number(question, "Actions", "actions"),
                Column.sorted(question, "Status", "status"));
    }

    private Row row(Question question, FindingRow finding, Titles titles) {
        var status = Cell.of(Words.of(finding.status()));
        for (var mark : FindingMarks.beside(finding)) status = status.marked(mark);
        return Row.of(
                Cell.link(
                                finding.statement(),
                                question.to("/findings/" + finding.id().value()))
                        .quietly(number(finding) + ", " + titles.of(finding.review())),
                Cell.link(
                        names.of(finding.theme()),
                        question.to("/themes/" + finding.theme().value())),
                Cell.of(Words.of(finding.kind())),
                Cell.of(Words.day(finding.raisedOn())),
                Cell.number(
                        finding.actions().size(),
                        question.standpoint()
                                .at("/actions")
                                .with("finding", finding.id().value())
                                .address()),
                status);
    }

    private static String number(FindingRow finding) {
        return finding.numberInSource() == null ? finding.id().value() : finding.numberInSource();
    }
}
