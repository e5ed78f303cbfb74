package org.throughline.web.review;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.StatedDate;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.drift.FiveNumbers;
import org.throughline.query.finding.FindingRow;
import org.throughline.query.finding.Recurrence;
import org.throughline.query.history.History;
import org.throughline.query.list.Page;
import org.throughline.query.review.ReviewDetail;
import org.throughline.web.action.ActionTables;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiPermissions;
import org.throughline.web.decide.OfferedDecisions;
import org.throughline.web.history.Entries;
import org.throughline.web.impact.Funnels;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Fact;
import org.throughline.web.list.Row;
import org.throughline.web.list.Section;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.review.ReviewPage.Figure;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** One review on any day, by what was known at any moment. */
@Hidden
@Controller
class ReviewPageController {

    /** More are in the register. */
    private static final int FINDINGS_SHOWN_MAX = 25;

    /** The API's largest page. */
    private static final int FINDINGS_MAX = 200;

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final OfferedDecisions decisions;
    private final Entries entries;
    private final Funnels funnels;
    private final ActionTables actions;
    private final PlanSections plan;
    private final ApiPermissions permissions;

    ReviewPageController(
            Api api,
            Board board,
            DirectoryNames names,
            OfferedDecisions decisions,
            Entries entries,
            Funnels funnels,
            ActionTables actions,
            PlanSections plan,
            ApiPermissions permissions) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.decisions = decisions;
        this.entries = entries;
        this.funnels = funnels;
        this.actions = actions;
        this.plan = plan;
        this.permissions = permissions;
    }

    @GetMapping("/reviews/{review}")
    ModelAndView review(@PathVariable String review, @RequestParam Map<String, String> asked) {
        var question = Question.of("/reviews/" + review, asked);
        var detail = api.get("/api/reviews/" + review, question.parameters(), ReviewDetail.class);
        var history = api.get(
                "/api/reviews/" + review + "/history",
                question.without("atLeast").parameters(),
                History.class);
        return new ModelAndView("review/review", "page", page(question, detail, history));
    }

    private ReviewPage page(Question question, ReviewDetail detail, History history) {
        var review = detail.review();
        var id = review.id().value();
        var ofReview = question.standpoint().with("review", id);
        var marks = new ArrayList<String>();
        marks.add("Plan: " + Words.of(review.planStatus()).toLowerCase(Locale.ROOT));
        marks.addAll(ReviewMarks.beside(review));
        var sections = new ArrayList<Section>();
        var findings = api.list(
                "/api/findings",
                ofReview.with("size", Integer.toString(FINDINGS_MAX)).parameters(),
                FindingRow.class);
        sections.add(findings(ofReview, findings));
        sections.add(actions.of(ofReview));
        repeats(ofReview, findings).ifPresent(sections::add);
        sections.addAll(plan.of(question, detail));
        return new ReviewPage(
                Words.of(review.kind()) + ", " + review.reference(),
                review.title(),
                marks,
                StandpointBar.of(question, detail.asOf(), history.knownAt(), board.zone()),
                facts(detail),
                permissions.allows(RequestMethod.GET, "/api/reviews/{review}/access")
                        ? "/reviews/" + id + "/access"
                        : null,
                numbers(ofReview),
                funnels.of(ofReview),
                sections,
                question.isPast() ? List.of() : decisions.about("reviews", id),
                entries.latest(question, history, detail.corrections(), decisions.correctAt("reviews", id, question)));
    }

    private List<Figure> numbers(Question ofReview) {
        var numbers = api.get("/api/drift/numbers", ofReview.parameters(), FiveNumbers.class);
        return Arrays.stream(FiveNumber.values())
                .map(number -> new Figure(
                        number.name().toLowerCase(Locale.ROOT),
                        Words.of(number),
                        of(number, numbers),
                        ofReview.at("/actions").with("number", number.name()).address()))
                .toList();
    }

    private static long of(FiveNumber number, FiveNumbers numbers) {
        return switch (number) {
            case LATE -> numbers.late();
            case MASKED -> numbers.masked();
            case DRIFTING -> numbers.drifting();
            case UNVERIFIED -> numbers.unverified();
            case UNPROVEN -> numbers.unproven();
        };
    }

    private List<Fact> facts(ReviewDetail detail) {
        var review = detail.review();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Commissioned by", names.of(review.commissionedBy())));
        if (!review.overseenBy().equals(review.commissionedBy()))
            facts.add(Fact.of("Overseen by", names.of(review.overseenBy())));
        if (review.method() != null) facts.add(Fact.of("Method", review.method()));
        var period = review.period();
        if (period != null) facts.add(Fact.of("Covers", Words.day(period.from()) + " to " + Words.day(period.to())));
        facts.add(Fact.of("Began", Words.day(review.beganOn())));
        facts.add(new Fact("Publication", List.of(publication(review.publication()))));
        if (!review.keyDates().isEmpty())
            facts.add(new Fact(
                    "Key dates",
                    review.keyDates().stream()
                            .map(ReviewPageController::keyDate)
                            .toList()));
        facts.add(Fact.of("Findings", counted(review.recordedFindings(), review.statedFindings())));
        facts.add(Fact.of("Actions", counted(review.recordedActions(), review.statedActions())));
        return facts;
    }

    private static String counted(long recorded, @Nullable Integer stated) {
        return Words.number(recorded) + " recorded"
                + (stated == null || stated == recorded ? "" : ", the report has " + Words.number(stated));
    }

    private static Cell publication(Publication publication) {
        var state = Cell.of(Words.of(publication.state()));
        var day = publication.publishedOn();
        if (day != null) state = state.quietly(Words.day(day));
        var words = publication.publishedOnAsWritten();
        if (words != null) state = state.quietly(asWritten(words));
        return publication.reason() == null ? state : state.quietly(publication.reason());
    }

    private static Cell keyDate(KeyDate date) {
        var words = date.asWritten();
        return Cell.of(date.what())
                .quietly(
                        date.date() != null
                                ? Words.day(date.date())
                                : words == null ? "no day is known" : asWritten(words));
    }

    private static String asWritten(StatedDate words) {
        return "as written: “" + words.words() + "”";
    }

    /** What earlier reviews had found too. */
    private static Optional<Section> repeats(Question ofReview, Page<FindingRow> findings) {
        var rows = findings.items().stream()
                .flatMap(finding -> finding.recurrenceOf().stream().map(earlier -> row(ofReview, finding, earlier)))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        var section = Section.of(
                "repeats",
                "Raised again",
                new Table(
                        "repeats-table",
                        "Findings that repeat one of an earlier review",
                        List.of(
                                Column.plain("Finding"),
                                Column.plain("Repeats"),
                                Column.plainNumber("Actions signed off before")),
                        rows));
        return Optional.of(
                findings.total() > FINDINGS_MAX
                        ? section.saying(
                                "Of the first %d findings. The pages of the themes have all.".formatted(FINDINGS_MAX))
                        : section);
    }

    private static Row row(Question ofReview, FindingRow finding, Recurrence earlier) {
        var repeats = Cell.link(
                earlier.earlier().value(),
                ofReview.to("/findings/" + earlier.earlier().value()));
        return Row.of(
                Cell.link(
                        finding.statement(),
                        ofReview.to("/findings/" + finding.id().value())),
                earlier.why() == null ? repeats : repeats.quietly(earlier.why()),
                Cell.number(earlier.signedOffBefore()));
    }

    private Section findings(Question ofReview, Page<FindingRow> found) {
        if (found.total() == 0) return Section.of("findings", "Findings", "No finding that you may read is on record.");
        var section = Section.of(
                "findings",
                Words.count(found.total(), "finding", "findings"),
                new Table(
                        "findings-table",
                        "Findings, their themes and how far they are answered",
                        List.of(
                                Column.plain("Finding"),
                                Column.plain("Theme"),
                                Column.plain("Raised"),
                                Column.plainNumber("Actions"),
                                Column.plain("Status")),
                        found.items().stream()
                                .limit(FINDINGS_SHOWN_MAX)
                                .map(finding -> row(ofReview, finding))
                                .toList()));
        var register = ofReview.at("/findings").address();
        return found.total() > FINDINGS_SHOWN_MAX
                ? section.saying("The first %d of %s are shown."
                                .formatted(FINDINGS_SHOWN_MAX, Words.number(found.total())))
                        .opening(new Link("Show all " + Words.number(found.total()), register))
                : section.opening(new Link("Show them in the register", register));
    }

    private Row row(Question ofReview, FindingRow finding) {
        var id = finding.id().value();
        var status = Cell.of(Words.of(finding.status()));
        if (finding.recurred()) status = status.marked("Recurred");
        if (finding.disputed()) status = status.marked("Disputed");
        return Row.of(
                Cell.link(finding.statement(), ofReview.to("/findings/" + id))
                        .quietly(finding.numberInSource() == null ? id : finding.numberInSource()),
                Cell.link(
                        names.of(finding.theme()),
                        ofReview.to("/themes/" + finding.theme().value())),
                Cell.of(Words.day(finding.raisedOn())),
                Cell.number(
                        finding.actions().size(),
                        ofReview.standpoint().at("/actions").with("finding", id).address()),
                status);
    }
}
