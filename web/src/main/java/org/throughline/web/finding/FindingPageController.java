package org.throughline.web.finding;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.domain.review.FindingState.FindingAmendment;
import org.throughline.events.finding.FindingKind;
import org.throughline.query.finding.FindingDetail;
import org.throughline.query.finding.FindingRow;
import org.throughline.query.finding.Recurrence;
import org.throughline.query.history.History;
import org.throughline.query.theme.ThemeDetail;
import org.throughline.web.action.ActionTables;
import org.throughline.web.api.Api;
import org.throughline.web.decide.OfferedDecisions;
import org.throughline.web.history.Entries;
import org.throughline.web.impact.Funnels;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Fact;
import org.throughline.web.list.ReviewNames;
import org.throughline.web.list.ReviewNames.Titles;
import org.throughline.web.list.Row;
import org.throughline.web.list.Section;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.theme.RecurrenceLines;
import org.throughline.web.theme.ThemePage;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** One finding on any day, by what was known at any moment. */
@Hidden
@Controller
class FindingPageController {

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final ReviewNames reviews;
    private final OfferedDecisions decisions;
    private final Entries entries;
    private final Funnels funnels;
    private final ActionTables actions;

    FindingPageController(
            Api api,
            Board board,
            DirectoryNames names,
            ReviewNames reviews,
            OfferedDecisions decisions,
            Entries entries,
            Funnels funnels,
            ActionTables actions) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.reviews = reviews;
        this.decisions = decisions;
        this.entries = entries;
        this.funnels = funnels;
        this.actions = actions;
    }

    @GetMapping("/findings/{finding}")
    ModelAndView finding(@PathVariable String finding, @RequestParam Map<String, String> asked) {
        var question = Question.of("/findings/" + finding, asked);
        var detail = api.get("/api/findings/" + finding, question.parameters(), FindingDetail.class);
        var history = api.get(
                "/api/findings/" + finding + "/history",
                question.without("atLeast").parameters(),
                History.class);
        return new ModelAndView("finding/finding", "page", page(question, detail, history, reviews.at(question)));
    }

    private FindingPage page(Question question, FindingDetail detail, History history, Titles titles) {
        var finding = detail.finding();
        var id = finding.id().value();
        boolean asks = finding.kind() != FindingKind.GOOD_PRACTICE;
        var ofFinding = question.standpoint().with("finding", id);
        var sections = new ArrayList<Section>();
        if (asks) sections.add(actions.of(ofFinding));
        sections.addAll(sections(question, detail));
        return new FindingPage(
                id,
                finding.numberInSource() == null ? id : finding.numberInSource(),
                new Link(
                        titles.of(finding.review()),
                        question.to("/reviews/" + finding.review().value())),
                finding.statement(),
                marks(finding),
                StandpointBar.of(question, detail.asOf(), history.knownAt(), board.zone()),
                facts(question, detail),
                asks ? funnels.of(ofFinding) : null,
                sections,
                line(question, finding, titles),
                question.isPast() ? List.of() : decisions.about("findings", id),
                entries.latest(question, history, detail.corrections(), decisions.correctAt("findings", id, question)));
    }

    private static List<String> marks(FindingRow finding) {
        var marks = new ArrayList<String>();
        marks.add(Words.of(finding.status()));
        marks.addAll(FindingMarks.beside(finding));
        return marks;
    }

    private List<Fact> facts(Question question, FindingDetail detail) {
        var finding = detail.finding();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Kind", Words.of(finding.kind())));
        facts.add(Fact.link(
                "Theme",
                names.of(finding.theme()),
                question.to("/themes/" + finding.theme().value())));
        facts.add(Fact.of("Raised", Words.day(finding.raisedOn())));
        for (var figure : finding.figures()) facts.add(Fact.of(figure.measure(), figure.inWords()));
        var declined = detail.declined();
        if (declined != null)
            facts.add(new Fact(
                    "Declined",
                    List.of(Cell.of(declined.reason())
                            .quietly(Words.day(declined.on()) + ", " + entries.where(declined.authority())))));
        var confirmed = detail.impactConfirmed();
        if (confirmed != null)
            facts.add(new Fact(
                    "Impact confirmed",
                    List.of(Cell.of(confirmed.basis())
                            .quietly(Words.day(confirmed.on()) + ", " + entries.where(confirmed.authority())))));
        if (detail.impactToBeConfirmedSince() != null)
            facts.add(Fact.of(
                    "Impact shown",
                    "since %s; a committee has not confirmed it"
                            .formatted(Words.day(detail.impactToBeConfirmedSince()))));
        return facts;
    }

    private List<Section> sections(Question question, FindingDetail detail) {
        var sections = new ArrayList<Section>();
        if (!detail.finding().recurrenceOf().isEmpty()) sections.add(repeats(question, detail.finding()));
        if (!detail.amendments().isEmpty())
            sections.add(Section.of(
                    "amendments",
                    "Amendments",
                    new Table(
                            "amended",
                            "What it said before and says since",
                            List.of(
                                    Column.plain("Decided"),
                                    Column.plain("Before"),
                                    Column.plain("Since"),
                                    Column.plain("Reason")),
                            detail.amendments().stream().map(this::row).toList())));
        if (!detail.disputes().isEmpty())
            sections.add(Section.of(
                    "disputes",
                    "Disputes",
                    new Table(
                            "disputed",
                            "What agencies dispute about it",
                            List.of(
                                    Column.plain("Since"),
                                    Column.plain("About"),
                                    Column.plain("Positions"),
                                    Column.plain("Outcome")),
                            detail.disputes().stream().map(this::row).toList())));
        return sections;
    }

    private static Section repeats(Question question, FindingRow finding) {
        var shown = finding.recurrenceOf();
        var section = Section.of(
                "repeats",
                "It repeats",
                new Table(
                        "earlier",
                        "Earlier findings that it repeats",
                        List.of(
                                Column.plain("Finding"),
                                Column.plain("Because"),
                                Column.plainNumber("Actions signed off before")),
                        shown.stream().map(earlier -> row(question, earlier)).toList()));
        return shown.size() == finding.recurrences()
                ? section
                : section.saying("%s earlier findings. Those it was linked to and the latest of the others are listed."
                        .formatted(Words.number(finding.recurrences())));
    }

    private static Row row(Question question, Recurrence earlier) {
        var because = Cell.of(
                earlier.sameTheme() ? "the same theme, and all its actions were signed off before" : "they are linked");
        if (earlier.why() != null) because = because.quietly(earlier.why());
        return Row.of(
                Cell.link(
                        earlier.earlier().value(),
                        question.to("/findings/" + earlier.earlier().value())),
                because,
                Cell.number(earlier.signedOffBefore()));
    }

    private Row row(FindingAmendment amended) {
        var before = amended.before();
        var after = amended.after();
        var said = Cell.of(before.statement());
        var says = Cell.of(after.statement());
        if (before.kind() != after.kind()) {
            said = said.quietly(Words.of(before.kind()));
            says = says.quietly(Words.of(after.kind()));
        }
        if (!before.theme().equals(after.theme())) {
            said = said.quietly(names.of(before.theme()));
            says = says.quietly(names.of(after.theme()));
        }
        return Row.of(
                Cell.link(Words.day(amended.on()), "#e" + amended.version())
                        .quietly(entries.where(amended.authority())),
                said,
                amended.narrows() ? says.marked("Asks for less") : says,
                Cell.of(amended.reason()));
    }

    private Row row(Dispute dispute) {
        var positions = new Cell(List.of(), false);
        for (var position : dispute.positions())
            positions = positions.then(names.of(position.agency()) + ": " + position.position());
        return Row.of(
                Cell.link(Words.day(dispute.on()), "#e" + dispute.version()),
                Cell.of(Words.of(dispute.matter())),
                positions,
                outcome(dispute));
    }

    private static Cell outcome(Dispute dispute) {
        if (dispute.resolvedOn() == null || dispute.outcome() == null) return Cell.of("Open");
        var outcome = Cell.of(Words.of(dispute.outcome())).quietly(Words.day(dispute.resolvedOn()));
        return dispute.resolution() == null ? outcome : outcome.then(dispute.resolution());
    }

    /** Where another review raised its theme too. */
    private ThemePage.@Nullable Recurrence line(Question question, FindingRow finding, Titles titles) {
        return api.find(
                        "/api/themes/" + finding.theme().value(),
                        question.standpoint().with("size", "1").parameters(),
                        ThemeDetail.class)
                .filter(theme -> theme.reviews() > 1)
                .map(theme -> RecurrenceLines.of(question, theme, titles))
                .orElse(null);
    }
}
