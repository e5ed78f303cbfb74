package org.throughline.web.review;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.review.ReviewKind;
import org.throughline.query.review.ReviewPeriod;
import org.throughline.web.api.Api;
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
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** What happened to reviews year by year, as a board reports it. */
@Hidden
@Controller
class ReviewPeriodsController {

    private static final Called CALLED = new Called("Reviews year by year", "period", "periods");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    ReviewPeriodsController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping("/reviews/periods")
    ModelAndView periods(@RequestParam Map<String, String> asked) {
        var given = Question.of("/reviews/periods", asked);
        var question = given.has("every") ? given : given.with("every", ReviewPeriod.Every.FINANCIAL_YEAR.name());
        var found = api.list("/api/reviews/periods", question.parameters(), ReviewPeriod.class);
        var filters = Filters.of(
                Filter.choice(question, "every", "Every", ReviewPeriod.Every.values())
                        .required(),
                Filter.day(question, "from", "From"),
                Filter.choice(question, "kind", "Kind", ReviewKind.values()).orElse("Any"),
                Filter.choice(question, "committee", "Commissioned by", names.committees()));
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(CALLED, question, found, board.zone(), filters, columns(question)),
                        found.items().stream()
                                .map(period -> row(question, period))
                                .toList(),
                        "A financial year begins on 1 April. The last period ends on the day looked at.",
                        new Link("Reviews", question.to("/reviews"))));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Period", "from"),
                Column.number(question, "Began", "began"),
                Column.number(question, "Published", "published"),
                Column.plainNumber("Neither published nor withheld at its end"),
                Column.plainNumber("Plans agreed"),
                Column.number(question, "Plans signed off", "plansSignedOff"),
                Column.plainNumber("Plans sustained"),
                Column.plainNumber("Plans closed"),
                Column.plainNumber("Impact of a plan judged"),
                Column.plainNumber("Plans open at its end"));
    }

    private static Row row(Question question, ReviewPeriod period) {
        var reviews = question.without("every", "from", "sort", "page", "size", "cursor")
                .at("/reviews");
        var from = period.from().toString();
        var to = period.to().toString();
        return Row.of(
                Cell.of(Words.day(period.from()) + " to " + Words.day(period.to())),
                Cell.number(
                        period.began(),
                        reviews.with("beganFrom", from).with("beganTo", to).address()),
                Cell.number(
                        period.published(),
                        reviews.with("publishedFrom", from)
                                .with("publishedTo", to)
                                .address()),
                Cell.number(period.unpublishedAtEnd()),
                Cell.number(period.plansAgreed()),
                Cell.number(period.plansSignedOff()),
                Cell.number(period.plansSustained()),
                Cell.number(period.plansClosed()),
                Cell.number(period.plansAssessed()),
                Cell.number(period.plansOpenAtEnd()));
    }
}
