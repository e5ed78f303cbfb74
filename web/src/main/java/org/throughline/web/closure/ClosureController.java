package org.throughline.web.closure;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.events.CommitteeId;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.review.ReviewKind;
import org.throughline.query.closure.ClosureRow;
import org.throughline.query.closure.NotImplementedRow;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Closed actions with their reasons, and what the board decided not to implement. */
@Hidden
@Controller
class ClosureController {

    private static final String CLOSURES = "/closures";
    private static final String NOT_IMPLEMENTED = "/not-implemented";
    private static final Called CLOSED = new Called("Closed actions", "closed action", "closed actions");
    private static final Called DECIDED = new Called("Not to be implemented", "decision", "decisions");
    private static final String ABOUT_CLOSED =
            "Each with the reason, who decided, and the best evidence of what it changed. An action that was reopened is not here.";
    private static final String ABOUT_DECIDED =
            "Actions that were closed as not to be implemented and findings that were"
                    + " declined, with the reason that the law asks for.";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    ClosureController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping(CLOSURES)
    ModelAndView closures(@RequestParam Map<String, String> asked) {
        var question = Question.of(CLOSURES, asked);
        var found = api.list("/api" + CLOSURES, question.parameters(), ClosureRow.class);
        var filters = Filters.of(
                        Filter.choice(question, "reason", "Reason", ClosureReason.values()),
                        Filter.choice(question, "agency", "Lead agency", names.agencies()),
                        Filter.day(question, "from", "Closed from"),
                        Filter.day(question, "to", "Closed to"))
                .more(Filter.choice(question, "committee", "Overseen by", names.committees()));
        var columns = List.of(
                Column.sorted(question, "Action", "action"),
                Column.sorted(question, "Closed", "closedOn"),
                Column.sorted(question, "Reason", "reason"),
                Column.plain("Decided"),
                Column.sorted(question, "Best evidence", "strength"),
                Column.plainNumber("Signed off"));
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(CLOSED, question, found, board.zone(), filters, columns),
                        found.items().stream().map(row -> closed(question, row)).toList(),
                        ABOUT_CLOSED,
                        new Link("Actions", question.to("/actions"))));
    }

    private Row closed(Question question, ClosureRow row) {
        var id = row.action().value();
        var reason = Cell.of(Words.of(row.reason())).quietly(row.explanation());
        var successor = row.successor();
        return Row.of(
                Cell.link(row.statement(), question.to("/actions/" + id))
                        .quietly(id + ", " + names.of(row.leadAgency())),
                Cell.of(Words.day(row.closedOn())),
                successor == null
                        ? reason
                        : reason.thenLink("In its place: " + successor, question.to("/actions/" + successor)),
                decided(row.committee(), row.meetingDate(), row.minute(), row.toBeRatified()),
                Cell.of(row.strength().name()),
                times(row.signOffs()));
    }

    private static Cell times(int signOffs) {
        return signOffs == 0 ? Cell.numberOr(null, "never signed off") : Cell.number(signOffs);
    }

    private Cell decided(
            @Nullable CommitteeId committee, @Nullable LocalDate on, @Nullable String minute, boolean toBeRatified) {
        if (committee == null || on == null || minute == null) return Cell.none("no meeting is recorded");
        var decided = Cell.of(names.of(committee)).quietly(Words.day(on) + ", minute " + minute);
        return toBeRatified ? decided.marked("To be ratified") : decided;
    }

    @GetMapping(NOT_IMPLEMENTED)
    ModelAndView notImplemented(@RequestParam Map<String, String> asked) {
        var question = Question.of(NOT_IMPLEMENTED, asked);
        var found = api.list("/api" + NOT_IMPLEMENTED, question.parameters(), NotImplementedRow.class);
        var filters = Filters.of(
                        Filter.choice(question, "of", "Actions or findings", NotImplementedRow.Of.values()),
                        Filter.choice(question, "kind", "Kind of review", ReviewKind.values()),
                        Filter.day(question, "from", "Decided from"),
                        Filter.day(question, "to", "Decided to"))
                .more(
                        Filter.choice(question, "committee", "Decided by", names.committees()),
                        Filter.choice(question, "agency", "Lead agency", names.agencies()));
        var columns = List.of(
                Column.sorted(question, "Action or finding", "id"),
                Column.sorted(question, "Review", "review"),
                Column.sorted(question, "Decided on", "decidedOn"),
                Column.plain("Reason"),
                Column.sorted(question, "Decided", "committee"));
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(DECIDED, question, found, board.zone(), filters, columns),
                        found.items().stream()
                                .map(row -> decided(question, row))
                                .toList(),
                        ABOUT_DECIDED,
                        new Link("Closed actions", question.to(CLOSURES))));
    }

    private Row decided(Question question, NotImplementedRow row) {
        var agency = row.leadAgency();
        return Row.of(
                Cell.link(row.statement(), question.to(Addresses.ofThing(row.id())))
                        .quietly(agency == null ? row.id() : row.id() + ", " + names.of(agency)),
                Cell.link(row.reference(), question.to("/reviews/" + row.review()))
                        .quietly(Words.of(row.kind())),
                Cell.of(Words.day(row.decidedOn())),
                Cell.of(row.reason()),
                decided(row.committee(), row.meetingDate(), row.minute(), row.toBeRatified()));
    }
}
