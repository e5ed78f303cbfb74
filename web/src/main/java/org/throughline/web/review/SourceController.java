package org.throughline.web.review;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.finding.FindingDetail;
import org.throughline.query.finding.FindingRow;
import org.throughline.query.history.History;
import org.throughline.query.review.ReviewDetail;
import org.throughline.query.review.ReviewRow;
import org.throughline.web.api.Api;
import org.throughline.web.decide.OfferedDecisions;
import org.throughline.web.decide.OfferedDecisions.Offered;
import org.throughline.web.history.Entries;
import org.throughline.web.layout.DirectoryNames;
import org.throughline.web.layout.Question;
import org.throughline.web.layout.StandpointBar;
import org.throughline.web.layout.Words;
import org.throughline.web.review.SourcePage.Fact;
import org.throughline.web.review.SourcePage.Link;

/** One review or one finding on any day, by what was known at any moment. */
@Hidden
@Controller
class SourceController {

    /** The API's largest page; a review with more findings than this has them in its actions. */
    private static final String FINDINGS_MAX = "200";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final OfferedDecisions decisions;
    private final Entries entries;

    SourceController(Api api, Board board, DirectoryNames names, OfferedDecisions decisions, Entries entries) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.decisions = decisions;
        this.entries = entries;
    }

    @GetMapping("/reviews/{review}")
    ModelAndView review(@PathVariable String review, @RequestParam Map<String, String> asked) {
        var question = Question.of("/reviews/" + review, asked);
        var detail = api.get("/api/reviews/" + review, question.parameters(), ReviewDetail.class);
        var shown = detail.review();
        var history = history("/api/reviews/" + review, question);
        return page(new SourcePage(
                Words.of(shown.kind()) + ", " + shown.reference(),
                shown.title(),
                StandpointBar.of(question, detail.asOf(), history.knownAt(), board.zone()),
                facts(shown),
                findings(question, review),
                actions(question, "review", review, shown.recordedActions()),
                offered(question, "reviews", review),
                entries.of(history)));
    }

    @GetMapping("/findings/{finding}")
    ModelAndView finding(@PathVariable String finding, @RequestParam Map<String, String> asked) {
        var question = Question.of("/findings/" + finding, asked);
        var detail = api.get("/api/findings/" + finding, question.parameters(), FindingDetail.class);
        var shown = detail.finding();
        var history = history("/api/findings/" + finding, question);
        return page(new SourcePage(
                "Finding " + (shown.numberInSource() == null ? shown.id().value() : shown.numberInSource()),
                shown.statement(),
                StandpointBar.of(question, detail.asOf(), history.knownAt(), board.zone()),
                facts(shown),
                List.of(),
                actions(question, "finding", finding, shown.actions().size()),
                offered(question, "findings", finding),
                entries.of(history)));
    }

    private static ModelAndView page(SourcePage page) {
        return new ModelAndView("review/source", "page", page);
    }

    private History history(String path, Question question) {
        return api.get(path + "/history", question.without("atLeast").parameters(), History.class);
    }

    private List<Offered> offered(Question question, String things, String id) {
        return isPast(question) ? List.of() : decisions.about(things, id);
    }

    private static boolean isPast(Question question) {
        return question.has("asOf") || question.has("knownAt");
    }

    private List<Fact> facts(ReviewRow review) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("Commissioned by", names.of(review.commissionedBy())));
        if (!review.overseenBy().equals(review.commissionedBy()))
            facts.add(fact("Overseen by", names.of(review.overseenBy())));
        facts.add(fact("Began", Words.day(review.beganOn())));
        if (review.method() != null) facts.add(fact("Method", review.method()));
        facts.add(fact("Plan", Words.of(review.planStatus())));
        if (review.onHold()) facts.add(fact("On hold", "Yes"));
        if (review.restricted()) facts.add(fact("Reporting restriction", "In force"));
        facts.add(fact("Findings", counted(review.recordedFindings(), review.statedFindings())));
        facts.add(fact("Actions", counted(review.recordedActions(), review.statedActions())));
        return facts;
    }

    private static String counted(long recorded, @Nullable Integer stated) {
        return "%,d recorded%s".formatted(recorded, stated == null ? "" : ", the report has %,d".formatted(stated));
    }

    private List<Fact> facts(FindingRow finding) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "Review",
                finding.review().value(),
                "/reviews/" + finding.review().value()));
        facts.add(fact("Kind", Words.of(finding.kind())));
        facts.add(fact("Theme", names.of(finding.theme())));
        facts.add(fact("Status", Words.of(finding.status())));
        facts.add(fact("Raised", Words.day(finding.raisedOn())));
        for (var figure : finding.figures())
            facts.add(fact(
                    figure.measure(),
                    "%d of %d, %s".formatted(figure.numerator(), figure.denominator(), figure.inWords())));
        for (var earlier : finding.recurrenceOf())
            facts.add(new Fact(
                    "Repeats",
                    earlier.earlier().value(),
                    "/findings/" + earlier.earlier().value()));
        if (finding.disputed()) facts.add(fact("Disputed", "Yes"));
        return facts;
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, value, null);
    }

    private List<Link> findings(Question question, String review) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.set("review", review);
        parameters.set("size", FINDINGS_MAX);
        for (var standpoint : List.of("asOf", "knownAt"))
            if (question.has(standpoint)) parameters.set(standpoint, question.value(standpoint));
        return api.list("/api/findings", parameters, FindingRow.class).items().stream()
                .map(finding -> new Link(
                        finding.statement(), "/findings/" + finding.id().value()))
                .toList();
    }

    private static Link actions(Question question, String filter, String id, long count) {
        var address = question.at("/actions").without("atLeast").with(filter, id);
        return new Link(Words.count(count, "action", "actions"), address.address());
    }
}
