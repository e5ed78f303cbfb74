package org.throughline.web.impact;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.impact.Strength;
import org.throughline.query.impact.ImpactRow;
import org.throughline.query.impact.MeasureRow;
import org.throughline.query.impact.MeasureSeries;
import org.throughline.query.impact.PlanStep;
import org.throughline.web.api.Api;
import org.throughline.web.impact.MeasuresPage.Shown;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.ReviewNames;
import org.throughline.web.list.Row;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The evidence of each action, and each measure over time. */
@Hidden
@Controller
class ImpactRegisterController {

    private static final Called EVIDENCE = new Called("Impact", "action", "actions");
    private static final Called MEASURES = new Called("Measures over time", "measure", "measures");

    /** What only lists of impact have; the funnel has the filters of actions. */
    private static final String[] OF_THE_LIST = {
        "completed",
        "proven",
        "improved",
        "measured",
        "strength",
        "reached",
        "furthest",
        "sort",
        "page",
        "size",
        "cursor"
    };

    private static final String EVIDENCE_SHOWN = "25";

    /** Drawings are large. */
    private static final String MEASURES_SHOWN = "8";

    private static final List<Choice> STRENGTHS = List.of(Strength.values()).stream()
            .map(strength -> new Choice(strength.name(), strength.name() + " or better"))
            .toList();

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final ReviewNames reviews;
    private final Funnels funnels;

    ImpactRegisterController(Api api, Board board, DirectoryNames names, ReviewNames reviews, Funnels funnels) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.reviews = reviews;
        this.funnels = funnels;
    }

    @GetMapping("/impact")
    ModelAndView evidence(@RequestParam Map<String, String> asked) {
        var question = Question.of("/impact", asked);
        var found = api.list("/api/impact", upTo(EVIDENCE_SHOWN, question).parameters(), ImpactRow.class);
        var register =
                Register.of(EVIDENCE, question, found, board.zone(), filters(question), evidenceColumns(question));
        return new ModelAndView(
                "impact/impact",
                "page",
                new ImpactPage(
                        funnels.of(question.without(OF_THE_LIST)),
                        pages(question),
                        register,
                        found.items().stream().map(row -> row(question, row)).toList()));
    }

    @GetMapping("/impact/measures")
    ModelAndView measures(@RequestParam Map<String, String> asked) {
        var question = Question.of("/impact/measures", asked);
        var found =
                api.list("/api/impact/measures", upTo(MEASURES_SHOWN, question).parameters(), MeasureRow.class);
        var register = Register.of(MEASURES, question, found, board.zone(), filters(question), List.of());
        return new ModelAndView(
                "impact/measures",
                "page",
                new MeasuresPage(
                        register,
                        IntStream.range(0, found.items().size())
                                .mapToObj(i ->
                                        shown(question, "m" + i, found.items().get(i)))
                                .toList()));
    }

    /** As many a page, unless another number is asked for. */
    private static Question upTo(String size, Question question) {
        return question.has("size") ? question : question.with("size", size);
    }

    private static List<Link> pages(Question question) {
        var here = question.standpoint();
        return List.of(
                new Link(
                        "Complete, and no difference shown",
                        here.with("completed", "true").with("proven", "false").address()),
                new Link(
                        "Measures over time",
                        here.at("/impact/measures").with("sort", "-readings").address()),
                new Link(
                        "By review, theme or agency",
                        here.at("/impact/by").with("by", "review").address()),
                new Link(
                        "Records that contradict each other",
                        here.at("/impact/contradictions").address()),
                new Link(
                        "Sustained checks to be done",
                        here.at("/sustained-checks").address()),
                new Link(
                        "Impact to be confirmed",
                        here.at("/impact-confirmations").address()),
                new Link(
                        "Themes that come back",
                        here.at("/themes").with("recurred", "true").address()));
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.words(question, "q", "Words"),
                        reviews.at(question).filter(question),
                        Filter.choice(question, "leadAgency", "Lead agency", names.agencies()),
                        Filter.choice(question, "strength", "Best evidence", STRENGTHS)
                                .orElse("Any"))
                .more(
                        Filter.yesOrNo(question, "completed", "Claim accepted"),
                        Filter.yesOrNo(question, "measured", "Anything measured"),
                        Filter.yesOrNo(question, "proven", "Practice or outcome measured at E3 or better"),
                        Filter.yesOrNo(question, "improved", "Improvement shown"),
                        Filter.choice(question, "reached", "Came to this step or further", PlanStep.values())
                                .orElse("Any"),
                        Filter.choice(question, "furthest", "Came to this step and no further", PlanStep.values())
                                .orElse("Any"),
                        Filter.choice(question, "theme", "Theme", names.themes()),
                        Filter.choice(question, "committee", "Overseen by", names.committees()));
    }

    private static List<Column> evidenceColumns(Question question) {
        return List.of(
                Column.sorted(question, "Action and lead agency", "action"),
                Column.sorted(question, "Best evidence", "strength"),
                Column.plain("Latest reading of each measure"),
                Column.sorted(question, "Claim accepted", "completedOn"),
                Column.number(question, "Days unproven", "impactGapDays"),
                Column.sorted(question, "Next check", "nextCheckOn"));
    }

    private Row row(Question question, ImpactRow row) {
        var best = Cell.of(row.best().strength().name());
        if (row.improved()) best = best.marked("Improved");
        return Row.of(
                Cell.link(
                                row.statement(),
                                question.to("/actions/" + row.action().value()))
                        .quietly(row.action().value() + ", " + names.of(row.leadAgency())),
                row.evidence().isEmpty() ? best : best.quietly(because(row)),
                readings(row.measures()),
                row.completedOn() == null
                        ? Cell.none("no claim is accepted").quietly(Words.of(row.status()))
                        : Cell.of(Words.day(row.completedOn()))
                                .quietly(
                                        row.signedOffOn() == null
                                                ? "not signed off"
                                                : "signed off " + Words.day(row.signedOffOn())),
                Cell.numberOr(row.impactGapDays(), "none: it is not signed off, or proven"),
                row.nextCheckOn() == null ? Cell.none("none is to come") : Cell.of(Words.day(row.nextCheckOn())));
    }

    /** The strength is that of practice or outcome alone. */
    private static String because(ImpactRow row) {
        return row.evidence().stream()
                        .anyMatch(shown -> shown.evidence().level().showsImpact())
                ? String.join("; ", row.best().reasons())
                : "neither practice nor outcome was measured";
    }

    private static Cell readings(List<MeasureSeries> measures) {
        if (measures.isEmpty()) return Cell.none("nothing was measured");
        var cell = new Cell(List.of(), false);
        for (var series : measures) {
            if (series.readings().isEmpty()) {
                cell = cell.then(series.measure()).quietly("said without a figure");
                continue;
            }
            var latest = series.readings().getLast();
            var interval = latest.interval();
            var reading =
                    interval == null ? MeasureSentences.reading(latest.reading(), series.unit()) : interval.inWords();
            var baseline = series.baseline();
            cell = cell.then(reading + ", " + Words.monthOf(latest.on()))
                    .quietly(series.measure()
                            + (baseline == null
                                    ? ""
                                    : "; before " + MeasureSentences.reading(baseline, series.unit())));
        }
        return cell;
    }

    private static Shown shown(Question question, String id, MeasureRow row) {
        var series = row.series();
        return new Shown(
                id,
                series.measure(),
                new Link(row.statement(), question.to("/actions/" + row.action().value())),
                row.best().name(),
                MeasureSentences.of(series),
                Measures.drawn(id + "-drawing", series),
                series.readings().isEmpty() ? null : Measures.table(id + "-readings", series));
    }
}
