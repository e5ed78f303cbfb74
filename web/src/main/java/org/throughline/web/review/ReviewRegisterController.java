package org.throughline.web.review;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.review.Plan;
import org.throughline.events.review.ReviewKind;
import org.throughline.query.review.ReviewRow;
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

/** The register of reviews. */
@Hidden
@Controller
class ReviewRegisterController {

    private static final Called CALLED = new Called("Reviews", "review", "reviews");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    ReviewRegisterController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping("/reviews")
    ModelAndView register(@RequestParam Map<String, String> asked) {
        var question = Question.of("/reviews", asked);
        var found = api.list("/api/reviews", question.parameters(), ReviewRow.class);
        var register = Register.of(CALLED, question, found, board.zone(), filters(question), columns(question));
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                                register,
                                found.items().stream()
                                        .map(review -> row(question, review))
                                        .toList(),
                                "Where learning comes from. The plan of a review is all its actions.",
                                null)
                        .beside(new Link("Year by year", question.to("/reviews/periods"))));
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.words(question, "q", "Words"),
                        Filter.choice(question, "kind", "Kind", ReviewKind.values())
                                .orElse("Any"),
                        Filter.choice(question, "committee", "Commissioned by", names.committees()),
                        Filter.choice(question, "plan", "Plan", Plan.Status.values())
                                .orElse("Any"))
                .more(
                        Filter.yesOrNo(question, "planDiffers", "More or fewer actions than its plan states"),
                        Filter.yesOrNo(question, "planImpactJudged", "Impact of the plan judged"),
                        Filter.yesOrNo(question, "onHold", "On hold"),
                        Filter.day(question, "beganFrom", "Began on or after"),
                        Filter.day(question, "beganTo", "Began on or before"),
                        Filter.day(question, "publishedFrom", "Published on or after"),
                        Filter.day(question, "publishedTo", "Published on or before"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Review", "title"),
                Column.sorted(question, "Began", "beganOn"),
                Column.sorted(question, "Commissioned by", "committee"),
                Column.number(question, "Findings", "findings"),
                Column.plainNumber("Actions"),
                Column.sorted(question, "Plan", "plan"));
    }

    private Row row(Question question, ReviewRow review) {
        var id = review.id().value();
        var within = question.standpoint();
        var plan = Cell.of(Words.of(review.planStatus()));
        if (review.planSummary().since() != null)
            plan = plan.quietly("since " + Words.day(review.planSummary().since()));
        for (var mark : ReviewMarks.beside(review)) plan = plan.marked(mark);
        return Row.of(
                Cell.link(review.title(), question.to("/reviews/" + id))
                        .quietly(Words.of(review.kind()) + ", " + review.reference()),
                Cell.of(Words.day(review.beganOn())),
                Cell.of(names.of(review.commissionedBy())),
                counted(
                        review.recordedFindings(),
                        review.statedFindings(),
                        within.at("/findings").with("review", id).address()),
                counted(
                        review.recordedActions(),
                        review.statedActions(),
                        within.at("/actions").with("review", id).address()),
                plan);
    }

    /** The report's own count is said only where it is another one. */
    private static Cell counted(long recorded, @Nullable Integer stated, String address) {
        var cell = Cell.number(recorded, address);
        return stated == null || stated == recorded ? cell : cell.quietly("the report has " + Words.number(stated));
    }
}
