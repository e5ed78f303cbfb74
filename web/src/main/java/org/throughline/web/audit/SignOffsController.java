package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.signoff.SignOffRow;
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
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** Every sign-off: on whose verification, after how many refusals and moves, and whether it is in force. */
@Hidden
@Controller
class SignOffsController {

    private static final String PATH = "/sign-offs";
    private static final Called CALLED = new Called("Sign-offs", "sign-off", "sign-offs");
    private static final String ABOUT =
            "Who signed off what, under which minute, and on whose verification. A sign-off that was revoked stays here.";

    /** Fewer than other lists have, because each says much. */
    private static final String SIZE = "30";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    SignOffsController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView signOffs(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var sized = question.has("size") ? question : question.with("size", SIZE);
        var found = api.list("/api/sign-offs", sized.parameters(), SignOffRow.class);
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                        found.items().stream().map(each -> row(question, each)).toList(),
                        ABOUT,
                        AuditController.ABOVE));
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.choice(question, "of", "Of", SignOffRow.Of.values())
                                .orElse("Actions and plans"),
                        Filter.choice(question, "committee", "Signed off by", names.committees()),
                        Filter.choice(question, "agency", "Lead agency", names.agencies()),
                        Filter.yesOrNo(question, "inForce", "Still in force"))
                .more(
                        Filter.yesOrNo(question, "conditionsMet", "All conditions met"),
                        Filter.day(question, "from", "Signed off from"),
                        Filter.day(question, "to", "Signed off until"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "What", "review"),
                Column.sorted(question, "Signed off", "on"),
                Column.plain("Verified"),
                Column.plainNumber("Refused before"),
                Column.plainNumber("Moves before"),
                Column.plain("Conditions and checks"),
                Column.sorted(question, "In force", "endedOn"));
    }

    private Row row(Question question, SignOffRow row) {
        return Row.of(
                what(question, row),
                signedOff(question, row),
                verified(row),
                row.refusals() == null ? Cell.none("a plan has none") : Cell.number(row.refusals()),
                row.rebaselines() == null ? Cell.none("a plan has none") : Cell.number(row.rebaselines()),
                conditions(row),
                row.endedOn() == null
                        ? Cell.of("Yes")
                        : Cell.of("Until " + Words.day(row.endedOn()))
                                .quietly(row.endedBecause() == null ? "" : Sentences.of(row.endedBecause())));
    }

    private Cell what(Question question, SignOffRow row) {
        if (row.action() == null)
            return Cell.link(row.what(), question.to("/reviews/" + row.review().value()))
                    .quietly("Whole plan of " + row.review().value());
        return Cell.link(row.what(), question.to("/actions/" + row.action().value()))
                .quietly(row.action().value() + (row.leadAgency() == null ? "" : ", " + names.of(row.leadAgency())));
    }

    private Cell signedOff(Question question, SignOffRow row) {
        var where = names.of(row.committee()) + ", minute " + row.minute();
        var cell = Cell.of(Words.day(row.on()));
        cell = row.meeting() == null
                ? cell.quietly(names.of(row.committee()) + ", the Chair’s note " + row.minute())
                : row.meetingConvened()
                        ? cell.thenLink(
                                where, question.to("/meetings/" + row.meeting().value()))
                        : cell.quietly(where);
        if (row.signedOffBy() != null) cell = cell.quietly("by " + person(row.signedOffBy()));
        return row.toBeRatified() ? cell.marked("To be ratified") : cell;
    }

    private Cell verified(SignOffRow row) {
        if (row.verifiedBy() == null || row.verifiedOn() == null)
            return row.action() == null ? plan(row) : Cell.none("no verification is recorded");
        var cell = Cell.of(person(row.verifiedBy())).quietly(Words.day(row.verifiedOn()));
        if (row.verificationMethod() != null) cell = cell.quietly(Sentences.of(row.verificationMethod()));
        return row.verifiedOnRestsOn() == null ? cell : cell.marked(Words.of(row.verifiedOnRestsOn()));
    }

    private static Cell plan(SignOffRow row) {
        if (row.actionsRecorded() == null) return Cell.none("its actions were not counted");
        var words = new ArrayList<String>();
        words.add(row.actionsRecorded()
                + (row.actionsStated() == null
                        ? " actions recorded"
                        : " of " + row.actionsStated() + " actions recorded"));
        if (row.actionsOpen() != null && row.actionsOpen() > 0) words.add(row.actionsOpen() + " of them open then");
        var cell = Cell.of(String.join(", ", words));
        return row.actionsReason() == null ? cell : cell.quietly(Sentences.of(row.actionsReason()));
    }

    private static Cell conditions(SignOffRow row) {
        var cell = Cell.marks(List.of());
        for (var condition : row.conditions())
            cell = cell.then(Sentences.of(condition.condition()))
                    .quietly(condition.metOn() == null ? "Not met yet" : "Met on " + Words.day(condition.metOn()));
        for (var check : row.sustainedChecksOn()) cell = cell.quietly("Check on " + Words.day(check));
        return cell.parts().isEmpty() ? Cell.none("no condition and no check") : cell;
    }

    private String person(ShownPerson person) {
        return (person.name() == null ? "" : person.name() + ", ") + person.role() + ", " + names.of(person.agency());
    }
}
