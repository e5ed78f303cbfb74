package org.throughline.web.alert;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.Role;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.query.alert.DigestDetail;
import org.throughline.query.alert.DigestRow;
import org.throughline.web.alert.DigestPage.Fact;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.list.Standpoints;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The digests that were raised, and what each said and how it was delivered. */
@Hidden
@Controller
class DigestsController {

    private static final String PATH = "/alerts/digests";
    private static final Called CALLED = new Called("Digests", "digest", "digests");
    private static final Set<State> RETRIED = Set.of(State.PARKED, State.BOUNCED);

    private final Api api;
    private final Board board;
    private final AskerResolver askers;
    private final DirectoryNames names;
    private final Standpoints standpoints;
    private final DigestLines lines;
    private final AlertWords words;

    DigestsController(
            Api api,
            Board board,
            AskerResolver askers,
            DirectoryNames names,
            Standpoints standpoints,
            DigestLines lines,
            AlertWords words) {
        this.api = api;
        this.board = board;
        this.askers = askers;
        this.names = names;
        this.standpoints = standpoints;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView digests(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api" + PATH, question.parameters(), DigestRow.class);
        var page = new ListPage(
                Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                found.items().stream().map(row -> row(question, row)).toList(),
                "What was sent to whom, and whether it arrived. A digest is for one reader and one day.",
                askers.asker().role() == Role.ADMINISTRATOR ? null : AlertsController.ABOVE);
        return new ModelAndView("layout/list", "page", page);
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.choice(question, "reader", "For", readers()),
                        Filter.choice(question, "state", "Delivery", states()),
                        Filter.choice(question, "agency", "Lead of", names.agencies()),
                        Filter.choice(question, "committee", "Committee", names.committees()))
                .more(
                        Filter.choice(question, "failure", "Why it was not delivered", failures()),
                        Filter.day(question, "from", "Raised from"),
                        Filter.day(question, "to", "Raised until"));
    }

    static List<Choice> readers() {
        return List.of(
                new Choice(Reader.LEAD.name(), "Leads of agencies"),
                new Choice(Reader.OWNER.name(), "Owners"),
                new Choice(Reader.COMMITTEE.name(), "Committees"));
    }

    private static List<Choice> states() {
        return List.of(State.values()).stream()
                .map(state -> new Choice(state.name(), AlertWords.of(state)))
                .toList();
    }

    private static List<Choice> failures() {
        return List.of(Failure.values()).stream()
                .map(failure -> new Choice(failure.name(), AlertWords.of(failure)))
                .toList();
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "For", "readerId"),
                Column.sorted(question, "Raised", "raisedAt"),
                Column.plainNumber("Lines"),
                Column.sorted(question, "Delivery", "state"),
                Column.plainNumber("Tries"),
                Column.plain("Delivered"));
    }

    private Row row(Question question, DigestRow row) {
        var state = Cell.of(AlertWords.of(row.state()));
        if (row.failure() != null) state = state.quietly(AlertWords.of(row.failure()));
        if (row.bounced() != null) state = state.quietly(row.bounced());
        if (row.nextTry() != null) state = state.quietly("Next try " + words.moment(row.nextTry()));
        return Row.of(
                Cell.link(words.reader(row.digest(), row.readerName()), question.to(PATH + "/" + row.digest()))
                        .quietly(row.digest().value()),
                Cell.of(words.moment(row.raisedAt())),
                Cell.number(row.lines()),
                state,
                Cell.number(row.attempts()),
                row.deliveredAt() == null
                        ? Cell.none("not delivered")
                        : Cell.of(words.moment(row.deliveredAt())).quietly(channel(row)));
    }

    private static String channel(DigestRow row) {
        if (row.channel() == null) return "";
        return switch (row.channel()) {
            case MAIL -> "accepted by the mail server";
            case FILE -> "written to a file, to be handed on";
        };
    }

    @GetMapping(PATH + "/{digest}")
    ModelAndView digest(@PathVariable String digest, @RequestParam Map<String, String> asked) {
        var question = Question.of(PATH + "/" + digest, asked);
        var detail =
                api.get("/api" + PATH + "/" + digest, question.without("page").parameters(), DigestDetail.class);
        var row = detail.digest();
        boolean past = question.isPast();
        var part = lines.of(row.reader(), detail.groups(), row.raisedOn(), question);
        return new ModelAndView(
                "alert/digest",
                "page",
                new DigestPage(
                        words.reader(row.digest(), row.readerName()) + ", "
                                + Words.day(row.digest().day()),
                        row.digest().value(),
                        standpoints.bar(question, row.raisedOn()),
                        facts(detail),
                        row.mayHaveArrivedTwice()
                                ? "It may have arrived twice: the mail server neither confirmed nor refused an earlier try."
                                : null,
                        part.groups(),
                        part.pages(),
                        row.reader() == Reader.LEAD && !past
                                ? new Link("What waits for an answer now", "/to-answer?agency=" + row.readerId())
                                : null,
                        steps(detail),
                        !past && RETRIED.contains(row.state()) && mayRetry() ? question.path() + "/retry" : null,
                        !past && row.state() == State.DELIVERED && mayBounce()
                                ? new Link(
                                        "Record that the mail was returned",
                                        "/decide" + PATH + "/" + digest + "/bounce")
                                : null));
    }

    private boolean mayRetry() {
        return Set.of(Role.SECRETARY, Role.ADMINISTRATOR, Role.CHAIR)
                .contains(askers.asker().role());
    }

    private boolean mayBounce() {
        return Set.of(Role.SECRETARY, Role.ADMINISTRATOR)
                .contains(askers.asker().role());
    }

    private List<Fact> facts(DigestDetail detail) {
        var row = detail.digest();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Raised", words.moment(row.raisedAt())));
        facts.add(new Fact("Says what was known at", words.moment(detail.knownAt())));
        facts.add(new Fact("Delivery", AlertWords.of(row.state())));
        if (row.deliveredAt() != null)
            facts.add(new Fact("Delivered", words.moment(row.deliveredAt()) + ", " + channel(row)));
        if (row.failure() != null) facts.add(new Fact("Why not", AlertWords.of(row.failure())));
        if (row.bounced() != null) facts.add(new Fact("Why it was returned", row.bounced()));
        if (row.nextTry() != null) facts.add(new Fact("Next try", words.moment(row.nextTry())));
        facts.add(new Fact("Policy", "version " + detail.policy()));
        if (detail.sha256() != null) facts.add(new Fact("SHA-256 of the message", detail.sha256()));
        return facts;
    }

    private Table steps(DigestDetail detail) {
        return new Table(
                "steps",
                "Each step of its delivery",
                List.of(Column.plain("Recorded"), Column.plain("What happened")),
                detail.steps().stream()
                        .map(step ->
                                Row.of(Cell.of(words.moment(step.at())), Cell.of(names.inSentence(step.happened()))))
                        .toList());
    }
}
