package org.throughline.web.answer;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.query.alert.AgencyToAnswer;
import org.throughline.query.list.Page;
import org.throughline.query.waiting.WaitingRow;
import org.throughline.web.answer.Questions.OfAgency;
import org.throughline.web.answer.ToAnswerPage.About;
import org.throughline.web.answer.ToAnswerPage.Asked;
import org.throughline.web.answer.ToAnswerPage.Other;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Register;
import org.throughline.web.list.Row;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.question.Redirect;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** What an agency has to answer; for who answers for none, how much each agency has. */
@Hidden
@Controller
class ToAnswerController {

    static final String PATH = "/to-answer";

    private static final String AGENCIES = PATH + "/agencies";
    private static final String OTHERS_MAX = "20";

    /** What is answered by a question of this page, or by another page of the agency. */
    private static final Set<Kind> ASKED = Set.of(Kind.OWNERS_WORK, Kind.ESCALATION);

    private static final List<String> FILTERS = List.of("review", "action", "reason", "overdue");

    private static final String KINDS = Arrays.stream(Kind.values())
            .filter(kind -> !ASKED.contains(kind))
            .map(Kind::name)
            .collect(Collectors.joining(","));

    private final Api api;
    private final Board board;
    private final Questions questions;
    private final AskerResolver askers;
    private final DirectoryNames names;

    ToAnswerController(Api api, Board board, Questions questions, AskerResolver askers, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.questions = questions;
        this.askers = askers;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView toAnswer(@RequestParam Map<String, String> asked) {
        var own = askers.asker().agency();
        var question = Question.of(PATH, asked);
        if (!question.has("agency") && own != null) question = question.with("agency", own.value());
        return question.has("agency")
                ? new ModelAndView("answer/to-answer", "page", ofAgency(question))
                : Redirect.to(question.at(AGENCIES).address());
    }

    @GetMapping(AGENCIES)
    ModelAndView agencies(@RequestParam Map<String, String> asked) {
        return new ModelAndView("layout/list", "page", agencies(Question.of(AGENCIES, asked)));
    }

    private ListPage agencies(Question question) {
        var found = api.list("/api" + AGENCIES, question.parameters(), AgencyToAnswer.class);
        var register = Register.of(
                new Register.Called("To answer", "agency", "agencies"),
                question,
                found,
                board.zone(),
                Register.Filters.of(
                        Filter.yesOrNo(question, "alerted", "In a mail already"),
                        Filter.yesOrNo(question, "overdue", "Past the day to answer by")),
                List.of(
                        Column.sorted(question, "Agency", "agency"),
                        Column.number(question, "Actions to answer", "actions"),
                        Column.number(question, "Past the day to answer by", "overdue"),
                        Column.sorted(question, "First answer due", "answerBy")));
        return new ListPage(
                register,
                found.items().stream().map(each -> row(question, each)).toList(),
                "What each agency has to answer, as its next mail would say it.",
                null);
    }

    private Row row(Question question, AgencyToAnswer each) {
        var address =
                question.standpoint().at(PATH).with("agency", each.agency().value());
        return new Row(List.of(
                Cell.link(names.of(each.agency()), address.address()),
                Cell.number(each.actions(), address.address()),
                Cell.number(each.overdue()),
                Cell.of(Words.day(each.answerBy()))));
    }

    private ToAnswerPage ofAgency(Question question) {
        var agency = question.value("agency");
        var found = questions.of(agency, question, true);
        var name = names.of(new AgencyId(agency));
        var next = questions.of(agency, question.without("page"), false);
        boolean isFiltered = FILTERS.stream().anyMatch(question::has);
        var others = others(question, agency);
        boolean mayAnswer = mayAnswer(agency) && !question.isPast();
        return new ToAnswerPage(
                name,
                found.page().total() == 0
                        ? isFiltered ? "None match" : "Nothing to answer"
                        : Words.count(found.page().total(), "action to answer", "actions to answer"),
                StandpointBar.of(question, found.page().asOf(), found.page().knownAt(), board.zone()),
                lead(name, found, isFiltered, firstDay(question, agency)),
                isFiltered
                        ? new Link(
                                "Show everything that " + name + " has to answer",
                                question.standpoint().with("agency", agency).address())
                        : null,
                found.questions().stream()
                        .map(each -> asked(question, mayAnswer, each))
                        .toList(),
                next.questions().stream()
                        .map(each -> asked(question, mayAnswer, each))
                        .toList(),
                next.isWhole()
                        ? ""
                        : "The first %s of %s actions are shown. The files beside this list have all of them."
                                .formatted(
                                        next.page().items().size(),
                                        Words.number(next.page().total())),
                others.items().stream().map(row -> other(question, row)).toList(),
                others.total() > others.items().size() ? all(question, agency, others) : null,
                lists(question, agency),
                Pages.of(found.page(), question));
    }

    private boolean mayAnswer(String agency) {
        var asker = askers.asker();
        return asker.role() == Role.SECRETARY
                || (asker.agency() != null && asker.agency().value().equals(agency));
    }

    /** The first day of all parts; null where there is nothing to answer. */
    private @Nullable LocalDate firstDay(Question question, String agency) {
        var parameters = new LinkedMultiValueMap<>(
                question.without("page", "size", "sort").parameters());
        parameters.set("agency", agency);
        parameters.set("alerted", "true");
        return api.list("/api" + AGENCIES, parameters, AgencyToAnswer.class).items().stream()
                .map(AgencyToAnswer::answerBy)
                .findFirst()
                .orElse(null);
    }

    /** How much it is, of all parts of the list, and what this part is. */
    static String lead(String name, OfAgency found, boolean isFiltered, @Nullable LocalDate firstDay) {
        var page = found.page();
        if (page.total() == 0 || firstDay == null)
            return isFiltered
                    ? "No alert to %s that waits for an answer matches.".formatted(name)
                    : "No alert waits for an answer of %s.".formatted(name);
        var due = "The first answer is due by %s.".formatted(Words.day(firstDay));
        if (page.items().isEmpty()) return "The list has no such page. " + due;
        var asked = Words.count(found.questions().size(), "question", "questions");
        if (found.isWhole()) return "%s, the most harmful first. %s".formatted(asked, due);
        long first = (long) page.page() * page.size() + 1;
        return "The most harmful first. %s This page has actions %s to %s of %s, in %s."
                .formatted(
                        due,
                        Words.number(first),
                        Words.number(first + page.items().size() - 1),
                        Words.number(page.total()),
                        asked);
    }

    private static Asked asked(Question question, boolean mayAnswer, Questions.Asked each) {
        int count = each.rows().size();
        var first = each.group().lines().getFirst();
        return new Asked(
                each.title(),
                mayAnswer
                        ? AnswerFormController.address(question, first.action().value())
                        : null,
                count == 1 ? first.statement() : Words.count(count, "action", "actions"),
                Words.day(each.answerBy()),
                each.rows().stream().anyMatch(row -> row.overdue()),
                each.news(),
                each.group().because(),
                each.next(),
                each.group().lines().stream()
                        .map(line -> new About(
                                new Link(
                                        line.statement(),
                                        question.to(
                                                Addresses.ofThing(line.action().value()))),
                                line.action().value(),
                                line.because()))
                        .toList());
    }

    /** What waits for the agency and is not late or drifting, such as a condition of a sign-off. */
    private Page<WaitingRow> others(Question question, String agency) {
        var parameters = new LinkedMultiValueMap<>(question.standpoint().parameters());
        parameters.set("agency", agency);
        parameters.set("waitsFor", "LEAD_AGENCY");
        parameters.set("size", OTHERS_MAX);
        parameters.set("kind", KINDS);
        return api.list("/api/waiting", parameters, WaitingRow.class);
    }

    private static Other other(Question question, WaitingRow row) {
        return new Other(
                new Link(
                        Words.shortened(row.statement(), Questions.STATEMENT_MAX),
                        question.to(Addresses.ofThing(row.on()))),
                row.what(),
                Words.day(row.answerBy()));
    }

    private static Link all(Question question, String agency, Page<WaitingRow> others) {
        return new Link(
                "The first %d of %s are shown. Open everything that waits for the agency"
                        .formatted(others.items().size(), Words.number(others.total())),
                question.standpoint()
                        .at("/waiting")
                        .with("agency", agency)
                        .with("waitsFor", "LEAD_AGENCY")
                        .address());
    }

    private static List<Link> lists(Question question, String agency) {
        var lists = new ArrayList<Link>(List.of(
                link(question, "Everything about these actions that waits, also for others", "/waiting", agency),
                link(question, "Alerts, and how they were answered", "/alerts", agency),
                link(question, "Mails about them", "/alerts/digests", agency),
                link(question, "All actions", "/actions", agency, "leadAgency"),
                link(question, "Calendar of what is due", "/calendar/days", agency)));
        TakeAlong.files(question.standpoint().at(PATH).with("agency", agency))
                .forEach(file -> lists.add(new Link("This list as " + file.text(), file.address())));
        return lists;
    }

    private static Link link(Question question, String text, String path, String agency) {
        return link(question, text, path, agency, "agency");
    }

    private static Link link(Question question, String text, String path, String agency, String parameter) {
        return new Link(
                text, question.standpoint().at(path).with(parameter, agency).address());
    }
}
