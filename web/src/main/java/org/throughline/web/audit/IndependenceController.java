package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.signoff.Independence;
import org.throughline.query.signoff.Independence.OneLogin;
import org.throughline.query.signoff.Independence.ShownPart;
import org.throughline.query.signoff.PartKind;
import org.throughline.web.api.Api;
import org.throughline.web.history.Entries;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ReportPage;
import org.throughline.web.list.ReportPage.Section;
import org.throughline.web.list.Row;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Which agency verified which, and which login recorded several parts of one action. */
@Hidden
@Controller
class IndependenceController {

    private static final String PATH = "/sign-offs/independence";
    private static final String ABOUT =
            "Assurance is worth what it is independent of. What was assumed, because a source is"
                    + " silent, is not counted.";

    private static final List<String> FILTERS = List.of("committee", "review", "from", "to");

    /** More actions are in the answer of the API. */
    private static final int ACTIONS_MAX = 40;

    private static final int ROWS_MAX = 50;

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final Entries entries;

    IndependenceController(Api api, Board board, DirectoryNames names, Entries entries) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.entries = entries;
    }

    @GetMapping(PATH)
    ModelAndView independence(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.get("/api" + PATH, question.parameters(), Independence.class);
        return new ModelAndView(
                "audit/report",
                "page",
                new ReportPage(
                        "Independence",
                        ABOUT + (found.assumed() == 0 ? "" : " That leaves out " + parts(found.assumed()) + "."),
                        new Link("Sign-offs", question.to("/sign-offs")),
                        StandpointBar.of(question, found.asOf(), found.knownAt(), board.zone()),
                        PATH,
                        List.of(
                                Filter.choice(question, "committee", "Overseen by", names.committees()),
                                Filter.text(question, "review", "Review"),
                                Filter.day(question, "from", "From"),
                                Filter.day(question, "to", "Until")),
                        List.of(),
                        List.of(
                                pairs(question, found),
                                mutual(question, found),
                                logins(question, found),
                                together(question, found),
                                oneLogin(question, found))));
    }

    /** Empty where all rows are shown. */
    private static String firstOf(int count) {
        return count <= ROWS_MAX ? "" : "The first %d of %s are shown. ".formatted(ROWS_MAX, Words.number(count));
    }

    /** Of what is restricted nothing is said, and a filter leaves out more. */
    static String none(Question question) {
        return FILTERS.stream().anyMatch(question::has) ? "None that you may read match." : "None that you may read.";
    }

    private static String parts(int count) {
        return Words.count(count, "part", "parts");
    }

    private Section pairs(Question question, Independence found) {
        return new Section(
                "Who verified whom",
                firstOf(found.pairs().size())
                        + "An agency that accepts all claims of another one is not thereby wrong. It is where to look first.",
                new Table(
                        "pairs",
                        "Claims by the agency that verified and the agency that claimed",
                        List.of(
                                Column.plain("Verified by"),
                                Column.plain("Claimed by"),
                                Column.plainNumber("Accepted"),
                                Column.plainNumber("In part"),
                                Column.plainNumber("Refused")),
                        found.pairs().stream()
                                .limit(ROWS_MAX)
                                .map(pair -> Row.of(
                                        Cell.of(names.of(pair.verifier())),
                                        Cell.of(names.of(pair.leadAgency())),
                                        Cell.number(pair.accepted()),
                                        Cell.number(pair.acceptedInPart()),
                                        Cell.number(pair.refused())))
                                .toList()),
                none(question));
    }

    private Section mutual(Question question, Independence found) {
        return new Section(
                "Agencies that accepted all of each other’s claims",
                found.mutual().size() > ROWS_MAX ? firstOf(found.mutual().size()) : null,
                new Table(
                        "mutual",
                        "Pairs of agencies that verified each other and never refused",
                        List.of(Column.plain("One"), Column.plain("Other"), Column.plainNumber("Accepted")),
                        found.mutual().stream()
                                .limit(ROWS_MAX)
                                .map(pair -> Row.of(
                                        Cell.of(names.of(pair.one())),
                                        Cell.of(names.of(pair.other())),
                                        Cell.number(pair.accepted())))
                                .toList()),
                none(question));
    }

    private Section logins(Question question, Independence found) {
        return new Section(
                "What each login recorded",
                firstOf(found.logins().size())
                        + "A secretary records what committees minuted, so one login in several parts is usual there. It proves nothing"
                        + " about who decided; it shows what rests on one person’s typing.",
                new Table(
                        "logins",
                        "Parts of actions by the login that recorded them",
                        List.of(
                                Column.plain("Login"),
                                Column.plainNumber("Claims"),
                                Column.plainNumber("Verifications"),
                                Column.plainNumber("Sign-offs"),
                                Column.plainNumber("Evidence"),
                                Column.plainNumber("Checks"),
                                Column.plainNumber("Actions in several parts")),
                        found.logins().stream()
                                .limit(ROWS_MAX)
                                .map(login -> Row.of(
                                        Cell.of(entries.by(login.user(), login.role(), login.agency())),
                                        Cell.number(login.claims()),
                                        Cell.number(login.verifications()),
                                        Cell.number(login.signOffs()),
                                        Cell.number(login.evidence()),
                                        Cell.number(login.checks()),
                                        Cell.number(login.actionsInSeveralParts())))
                                .toList()),
                none(question));
    }

    private static Section together(Question question, Independence found) {
        return new Section(
                "Two parts of one action by one login",
                null,
                new Table(
                        "together",
                        "Actions in which one login recorded both parts",
                        List.of(Column.plain("One part"), Column.plain("Other part"), Column.plainNumber("Actions")),
                        found.together().stream()
                                .map(two -> Row.of(
                                        Cell.of(Words.of(two.one())),
                                        Cell.of(Words.of(two.other())),
                                        Cell.number(two.actions())))
                                .toList()),
                none(question));
    }

    private Section oneLogin(Question question, Independence found) {
        var all = found.oneLogin();
        return new Section(
                Words.count(found.oneLoginActions(), "time", "times")
                        + " one login recorded several parts of an action",
                found.oneLoginActions() > ACTIONS_MAX
                        ? "The first " + ACTIONS_MAX
                                + " are shown. Choose a review, a committee or a period to see others."
                        : null,
                new Table(
                        "one-login",
                        "Actions with a login that recorded several of their parts",
                        List.of(
                                Column.plain("Action"),
                                Column.plain("Login"),
                                Column.plain("Recorded under a minute"),
                                Column.plain("Recorded on its own word")),
                        all.stream()
                                .limit(ACTIONS_MAX)
                                .map(each -> row(question, each))
                                .toList()),
                none(question));
    }

    private Row row(Question question, OneLogin login) {
        return Row.of(
                Cell.link(
                                login.action().value(),
                                question.to("/actions/" + login.action().value()))
                        .quietly(names.of(login.leadAgency())),
                Cell.of(entries.by(login.user(), login.role(), login.agency())),
                parts(login, true),
                parts(login, false));
    }

    private static Cell parts(OneLogin login, boolean underMinute) {
        Map<PartKind, List<ShownPart>> byKind = login.parts().stream()
                .filter(part -> part.underMinute() == underMinute)
                .collect(Collectors.groupingBy(ShownPart::what));
        var cell = Cell.marks(List.of());
        for (var kind : PartKind.values())
            for (var part : byKind.getOrDefault(kind, List.of()))
                cell = cell.then(Words.of(kind) + ", " + Words.day(part.on()));
        return cell.parts().isEmpty()
                ? Cell.none(underMinute ? "nothing under a minute" : "nothing without a minute")
                : cell;
    }
}
