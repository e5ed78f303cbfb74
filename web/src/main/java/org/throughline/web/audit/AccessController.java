package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord.Outcome;
import org.throughline.query.access.AccessRow;
import org.throughline.query.access.Reads;
import org.throughline.query.access.ShownSeal;
import org.throughline.query.access.ShownVerification;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.ReportPage;
import org.throughline.web.list.ReportPage.Fact;
import org.throughline.web.list.ReportPage.Section;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Who did what in the program, and whether the record of it is whole. */
@Hidden
@Controller
class AccessController {

    private static final String ALL = "/access";
    private static final String MINE = "/access/mine";
    private static final String SEALS = "/access/seals";
    private static final String VERIFICATION = "/access/verification";
    private static final String READS = "reads";
    private static final String KEPT =
            " To read this is recorded too. A line can stand for several equal acts of one moment.";

    private final Api api;
    private final Board board;

    AccessController(Api api, Board board) {
        this.api = api;
        this.board = board;
    }

    @GetMapping(ALL)
    ModelAndView all(@RequestParam Map<String, String> asked) {
        var question = openings(Question.of(ALL, asked));
        return list(
                "Access",
                question,
                Filters.of(
                                Filter.text(question, "login", "Login"),
                                Filter.choice(question, "kind", "What", AccessKind.values()),
                                reads(question),
                                Filter.day(question, "from", "From"),
                                Filter.day(question, "to", "Until"))
                        .more(Filter.text(question, "thing", "Identifier of what was read or changed")),
                "Who signed in, failed to, read restricted reviews, exported lists and administered." + KEPT,
                AuditController.ABOVE);
    }

    @GetMapping(MINE)
    ModelAndView mine(@RequestParam Map<String, String> asked) {
        var question = openings(Question.of(MINE, asked));
        return list(
                "Your own access",
                question,
                Filters.of(
                        Filter.choice(question, "kind", "What", AccessKind.values()),
                        reads(question),
                        Filter.day(question, "from", "From"),
                        Filter.day(question, "to", "Until")),
                "When your login was used, from where, and for what. If something here was not you, change your password and"
                        + " tell the secretary.",
                new Link("Help", "/help"));
    }

    @GetMapping("/reviews/{review}/access")
    ModelAndView ofReview(@PathVariable String review, @RequestParam Map<String, String> asked) {
        var question = openings(Question.of("/reviews/" + review + "/access", asked));
        return list(
                "Who read " + review,
                question,
                Filters.of(reads(question)),
                "Reads under a restriction, by auditors and under permissions. What is not restricted is read without a"
                        + " record by the others, so who is missing here may have read it.",
                new Link(review, "/reviews/" + review));
    }

    /** Openings unless something else is asked for: each page counts many restricted matters that it does not show. */
    static Question openings(Question question) {
        return question.has(READS) ? question : question.with(READS, Reads.OPENED.name());
    }

    private static Filter reads(Question question) {
        return Filter.choice(
                        question,
                        READS,
                        "Restricted matters",
                        List.of(
                                new Choice(Reads.OPENED.name(), "Opened"),
                                new Choice(Reads.COUNTED.name(), "Only counted in a list or a figure"),
                                new Choice(Reads.ALL.name(), "Opened or counted")))
                .required();
    }

    private ModelAndView list(String title, Question question, Filters filters, String about, Link above) {
        var found = api.list("/api" + question.path(), question.parameters(), AccessRow.class);
        var register = Register.of(
                        new Called(title, "record", "records"),
                        question,
                        found,
                        board.zone(),
                        filters,
                        columns(question))
                .ofAnyDay();
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(register, found.items().stream().map(this::row).toList(), about, above));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "When", "recordedAt"),
                Column.plain("Who"),
                Column.plain("What"),
                Column.plain("Of what"),
                Column.plainNumber("Times"),
                Column.plainNumber("Rows"));
    }

    private Row row(AccessRow row) {
        var what = Cell.of(Words.of(row.kind())).quietly(row.operation());
        return Row.of(
                Cell.of(Words.moment(row.recordedAt(), board.zone())),
                who(row),
                row.outcome() == Outcome.DONE ? what : what.marked(Words.of(row.outcome())),
                ofWhat(row),
                Cell.number(row.times()),
                Cell.numberOr(row.rows(), "it was not a list"));
    }

    private static Cell who(AccessRow row) {
        var who = row.login() == null ? Cell.none("the program, or an unknown login") : Cell.of(row.login());
        return row.address() == null ? who : who.quietly(row.address());
    }

    private static Cell ofWhat(AccessRow row) {
        var thing = row.thing() == null
                ? Cell.none("nothing by itself")
                : row.kind() == AccessKind.RESTRICTED_READ
                        ? Cell.link(row.thing(), Addresses.ofThing(row.thing()))
                        : Cell.of(row.thing());
        return row.detail() == null ? thing : thing.quietly(row.detail());
    }

    @GetMapping(SEALS)
    ModelAndView seals() {
        var seals = ((List<?>) api.get("/api" + SEALS, List.class))
                .stream().map(ShownSeal.class::cast).toList();
        return report(
                "Seals of the record of access",
                SEALS,
                "Each seal is a digest over the records since the one before, and over that one. Note the latest outside the"
                        + " program, on paper. While it is still here later, and the verification is whole, nothing before"
                        + " it was altered.",
                List.of(),
                List.of(new Section(
                        "The latest seals",
                        null,
                        new Table(
                                "seals",
                                "The latest first",
                                List.of(Column.plain("Seal"), Column.plain("Sealed"), Column.plain("Digest")),
                                seals.stream().map(this::row).toList()),
                        "Nothing has been sealed yet. Records are sealed once a minute.")));
    }

    private Row row(ShownSeal seal) {
        return Row.of(
                Cell.of(Words.number(seal.number())),
                Cell.of(Words.moment(seal.sealedAt(), board.zone())),
                Cell.of(seal.hash()));
    }

    @GetMapping(VERIFICATION)
    ModelAndView verification() {
        var found = api.get("/api" + VERIFICATION, ShownVerification.class);
        var head = found.head();
        var result = new Fact(
                "Result",
                List.of(
                        found.whole()
                                ? "Whole: every seal fits its records and the seal before it."
                                : "Broken at seal " + found.firstBroken()
                                        + ": its records, or the seal before it, are not those that were sealed."));
        var checked = new Fact("Seals checked", List.of(Words.number(found.seals())));
        return report(
                "Verification of the record of access",
                VERIFICATION,
                "All seals were computed again just now. This cannot show that the end was cut off or that everything was"
                        + " replaced: compare the last seal with one that you noted elsewhere.",
                head == null
                        ? List.of(result, checked)
                        : List.of(
                                result,
                                checked,
                                new Fact(
                                        "Last seal",
                                        List.of(
                                                Words.number(head.number()) + ", "
                                                        + Words.moment(head.sealedAt(), board.zone()),
                                                head.hash()))),
                List.of());
    }

    private static ModelAndView report(
            String title, String path, String about, List<Fact> facts, List<Section> sections) {
        return new ModelAndView(
                "audit/report",
                "page",
                new ReportPage(title, about, new Link("Access", ALL), null, path, List.of(), facts, sections));
    }
}
