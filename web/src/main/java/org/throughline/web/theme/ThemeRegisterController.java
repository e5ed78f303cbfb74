package org.throughline.web.theme;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.theme.ThemeRow;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.ReviewNames;
import org.throughline.web.list.Row;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The register of themes. */
@Hidden
@Controller
class ThemeRegisterController {

    private static final Called CALLED = new Called("Themes", "theme", "themes");

    private final Api api;
    private final Board board;
    private final ReviewNames reviews;

    ThemeRegisterController(Api api, Board board, ReviewNames reviews) {
        this.api = api;
        this.board = board;
        this.reviews = reviews;
    }

    @GetMapping("/themes")
    ModelAndView register(@RequestParam Map<String, String> asked) {
        var question = Question.of("/themes", asked);
        var found = api.list("/api/themes", question.parameters(), ThemeRow.class);
        var filters = Filters.of(
                Filter.words(question, "q", "Words"),
                reviews.at(question).filter(question),
                Filter.yesOrNo(question, "recurred", "Raised again after sign-off"));
        var register = Register.of(CALLED, question, found, board.zone(), filters, columns(question));
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        register,
                        found.items().stream()
                                .map(theme -> row(question, theme))
                                .toList(),
                        "What findings are about. A finding repeats an earlier one if all actions on that had been"
                                + " signed off before.",
                        new Link("Findings", question.to("/findings"))));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Theme", "name"),
                Column.number(question, "Reviews", "reviews"),
                Column.number(question, "Findings", "findings"),
                Column.number(question, "Findings that repeat an earlier one", "recurred"),
                Column.number(question, "Actions signed off before the latest finding", "signedOffBeforeTheLatest"),
                Column.sorted(question, "Last raised", "lastRaisedOn"));
    }

    private static Row row(Question question, ThemeRow theme) {
        var address = question.to("/themes/" + theme.theme().value());
        return Row.of(
                Cell.link(theme.name(), address),
                Cell.number(theme.reviews()),
                Cell.number(
                        theme.findings(),
                        question.standpoint()
                                .at("/findings")
                                .with("theme", theme.theme().value())
                                .address()),
                Cell.number(theme.recurred(), address),
                Cell.number(theme.signedOffBeforeTheLatest()),
                Cell.of(Words.day(theme.lastRaisedOn())));
    }
}
