package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionStatus;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.sample.Sample;
import org.throughline.query.sample.Sample.Before;
import org.throughline.query.sample.Sample.Drawn;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ReportPage.Fact;
import org.throughline.web.list.Row;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** A random sample to test, with all that is needed to draw it again. */
@Hidden
@Controller
class SampleController {

    private static final String PATH = "/audit/sample";
    private static final String API = "/sample";
    private static final int SEED_DIGITS = 20;
    private static final int TEN = 10;

    /** The files have tickets whole. */
    private static final int TICKET_SHOWN = 16;

    private final SecureRandom random = new SecureRandom();
    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final FieldValues values;

    SampleController(Api api, Board board, DirectoryNames names, FieldValues values) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.values = values;
    }

    @GetMapping(PATH)
    ModelAndView sample(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var kept = question.standpoint().kept();
        if (!question.has("seed")) return page(SamplePage.asking(filters(question.with("seed", proposed())), kept));
        var sample = api.get("/api" + API, question.parameters(), Sample.class);
        var again = question.with("asOf", sample.asOf().toString())
                .with("knownAt", sample.knownAt().toString());
        return page(new SamplePage(
                filters(question),
                kept,
                StandpointBar.of(
                        question, sample.asOf(), question.has("knownAt") ? sample.knownAt() : null, board.zone()),
                facts(sample),
                new Link("Draw the same sample again", again.address()),
                Words.number(sample.drawn().size()) + " of " + Words.number(sample.population()) + " drawn",
                table(again, sample),
                TakeAlong.files(again.at(API))));
    }

    private static ModelAndView page(SamplePage page) {
        return new ModelAndView("audit/sample", "page", page);
    }

    private String proposed() {
        return random.ints(SEED_DIGITS, 0, TEN).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private List<Filter> filters(Question question) {
        return List.of(
                Filter.text(question, "seed", "Seed"),
                Filter.text(question, "size", "How many (25 if empty)"),
                Filter.choice(question, "of", "Of", Sample.Of.values()).orElse("Actions"),
                Filter.text(question, "review", "Review (optional)"),
                Filter.choice(question, "committee", "Overseen by", names.committees()),
                Filter.choice(question, "leadAgency", "Lead agency", names.agencies()),
                Filter.choice(question, "status", "Status", ActionStatus.values())
                        .orElse("Any"),
                Filter.choice(question, "number", "Counts in", FiveNumber.values())
                        .orElse("Any number"));
    }

    private List<Fact> facts(Sample sample) {
        return List.of(
                new Fact("Seed", List.of(sample.seed())),
                new Fact("Drawn before", List.of(before(sample.drawnBefore()))),
                new Fact(
                        "Standpoint",
                        List.of(
                                Words.day(sample.asOf()) + ", as recorded by "
                                        + Words.known(sample.knownAt(), board.zone()),
                                "exactly: " + sample.knownAt())),
                new Fact(
                        "Population",
                        List.of(
                                Words.number(sample.population()) + " "
                                        + Words.of(sample.of()).toLowerCase(Locale.ROOT)
                                        + " that you may read and that match",
                                "SHA-256 of their identifiers, sorted, a line each: " + sample.populationDigest())),
                new Fact(
                        "Method",
                        List.of(
                                sample.method(),
                                "To check one: printf '%s' 'SEED:IDENTIFIER' | sha256sum",
                                "Source: " + sample.source())));
    }

    /** Whether the seed may have been chosen for what it draws. */
    static String before(Before before) {
        if (before.times() == 0) return "Not with these filters in the 24 hours before";
        return "With these filters, %s in the 24 hours before, by %s, with %s. The record of access has each"
                .formatted(
                        Words.count(before.times(), "time", "times"),
                        Words.count(before.users(), "user", "users"),
                        before.otherSeeds() == 0
                                ? "this seed only"
                                : Words.count(before.otherSeeds(), "other seed", "other seeds"));
    }

    private Table table(Question question, Sample sample) {
        boolean meetings = sample.of() == Sample.Of.MEETINGS;
        return new Table(
                "drawn",
                "What was drawn, in the order of the tickets",
                List.of(
                        Column.plainNumber("Place"),
                        Column.plain(meetings ? "Meeting" : "What"),
                        Column.plain(meetings ? "Committee" : "Lead agency and status"),
                        Column.plain("Ticket, its beginning")),
                sample.drawn().stream()
                        .map(drawn -> row(question, drawn, meetings))
                        .toList());
    }

    private Row row(Question question, Drawn drawn, boolean meeting) {
        var address = question.to(meeting ? "/meetings/" + drawn.id() : Addresses.ofThing(drawn.id()));
        return Row.of(
                Cell.of(Words.number(drawn.place())),
                Cell.link(meeting ? values.value("day", drawn.what()) : drawn.what(), address)
                        .quietly(drawn.id()),
                meeting ? Cell.of(committee(drawn.id())) : standing(drawn),
                Cell.of(drawn.ticket().substring(0, TICKET_SHOWN) + "…"));
    }

    private String committee(String meeting) {
        return values.value("committee", meeting.substring(0, Math.max(0, meeting.indexOf('.'))));
    }

    private Cell standing(Drawn drawn) {
        var cell = drawn.leadAgency() == null ? Cell.marks(List.of()) : Cell.of(names.of(drawn.leadAgency()));
        return drawn.status() == null ? cell : cell.quietly(values.value("status", drawn.status()));
    }
}
