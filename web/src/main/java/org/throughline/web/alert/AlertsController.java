package org.throughline.web.alert;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.action.AlertReason;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.query.alert.ActionAlerts;
import org.throughline.query.alert.AlertRow;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.ReportPage;
import org.throughline.web.list.ReportPage.Section;
import org.throughline.web.list.Row;
import org.throughline.web.list.Standpoints;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The register of alerts, and the alerts of one action step by step. */
@Hidden
@Controller
class AlertsController {

    /** The page above the others of this package. */
    static final Link ABOVE = new Link("Alerts", "/alerts");

    private static final String PATH = "/alerts";
    private static final Called CALLED = new Called("Alerts", "alert", "alerts");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final Standpoints standpoints;
    private final AlertWords words;

    AlertsController(Api api, Board board, DirectoryNames names, Standpoints standpoints, AlertWords words) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.standpoints = standpoints;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView alerts(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api/alerts", question.parameters(), AlertRow.class);
        var page = new ListPage(
                Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                found.items().stream().map(row -> row(question, row)).toList(),
                null,
                null);
        return new ModelAndView("alert/alerts", "page", page);
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.choice(question, "agency", "Raised to", names.agencies()),
                        Filter.choice(question, "state", "State", AlertWords.states()),
                        Filter.choice(question, "reason", "Reason", AlertReason.values()),
                        Filter.yesOrNo(question, "escalated", "Escalated"))
                .more(
                        Filter.choice(question, "committee", "Overseen by", names.committees()),
                        Filter.day(question, "from", "Raised from"),
                        Filter.day(question, "to", "Raised until"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Action", "action"),
                Column.sorted(question, "Raised to", "agency"),
                Column.sorted(question, "Raised on", "raisedOn"),
                Column.plain("Why"),
                Column.sorted(question, "Answer by", "answerBy"),
                Column.plain("What became of it"));
    }

    private Row row(Question question, AlertRow row) {
        var action = "/actions/" + row.action();
        return Row.of(
                Cell.link(row.statement(), question.to(action))
                        .quietly(row.action().value()),
                Cell.of(names.of(row.agency())),
                Cell.of(Words.day(row.raisedOn())).thenLink("Its steps", question.to(action + "/alerts")),
                Cell.marks(AlertWords.reasons(row.reasons())),
                Cell.of(Words.day(row.answerBy())),
                outcome(row));
    }

    private static Cell outcome(AlertRow row) {
        var cell = Cell.of(
                row.answer() != null
                        ? AlertWords.of(row.answer())
                        : row.cleared() != null
                                ? "Ended without an answer: " + AlertWords.of(row.cleared())
                                : row.acknowledgedOn() == null
                                        ? "Waits for an answer"
                                        : "Acknowledged, and waits for an answer");
        if (row.endedOn() != null) cell = cell.quietly(Words.day(row.endedOn()));
        else if (row.acknowledgedOn() != null) cell = cell.quietly(Words.day(row.acknowledgedOn()));
        if (row.escalatedTo() != null && row.escalatedOn() != null)
            cell = cell.quietly("Escalated to the %s on %s"
                    .formatted(AlertWords.inSentence(row.escalatedTo()), Words.day(row.escalatedOn())));
        return cell;
    }

    @GetMapping("/actions/{action}/alerts")
    ModelAndView ofAction(@PathVariable String action, @RequestParam Map<String, String> asked) {
        var path = "/actions/" + action;
        var question = Question.of(path + "/alerts", asked);
        var detail = api.get("/api" + path, question.parameters(), ActionDetail.class);
        var alerts = api.get("/api" + path + "/alerts", question.parameters(), ActionAlerts.class);
        var page = new ReportPage(
                "Alerts of " + detail.action().id().value(),
                detail.action().statement(),
                new Link(detail.action().id().value(), question.to(path)),
                standpoints.bar(question),
                question.path(),
                List.of(),
                List.of(),
                List.of(
                        new Section(
                                "Alerts to the lead agency",
                                null,
                                new Table("alerts", "Each alert", headsOfAlerts(), rows(alerts)),
                                "No alert is on record."),
                        new Section(
                                "Step by step",
                                "What was raised, sent, answered and escalated, in the order of recording.",
                                new Table("steps", "Each step", headsOfSteps(), steps(question, alerts)),
                                "There is no step.")));
        return new ModelAndView("audit/report", "page", page);
    }

    private static List<Column> headsOfAlerts() {
        return List.of(
                Column.plain("Raised on"),
                Column.plain("Raised to"),
                Column.plain("Why"),
                Column.plain("Answer by"),
                Column.plain("What became of it"));
    }

    private List<Row> rows(ActionAlerts alerts) {
        return alerts.alerts().stream()
                .map(row -> Row.of(
                        Cell.of(Words.day(row.raisedOn())),
                        Cell.of(names.of(row.agency())),
                        Cell.marks(AlertWords.reasons(row.reasons())),
                        Cell.of(Words.day(row.answerBy())),
                        outcome(row)))
                .toList();
    }

    private static List<Column> headsOfSteps() {
        return List.of(
                Column.plain("Recorded"), Column.plain("What happened"), Column.plain("Digest"), Column.plain("By"));
    }

    private List<Row> steps(Question question, ActionAlerts alerts) {
        return alerts.steps().stream()
                .map(step -> Row.of(
                        Cell.of(words.moment(step.at())),
                        Cell.of(names.inSentence(step.happened())),
                        step.digest() == null
                                ? Cell.none("about no digest")
                                : Cell.link(
                                                words.reader(step.digest(), step.readerName()),
                                                question.to("/alerts/digests/" + step.digest()))
                                        .quietly(Words.day(step.digest().day())),
                        Cell.of(step.recordedBy().user())))
                .toList();
    }
}
