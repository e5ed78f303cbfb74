package org.throughline.web.action;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.domain.drift.SignalKind;
import org.throughline.query.action.ActionRow;
import org.throughline.query.action.FiveNumber;
import org.throughline.query.list.Page;
import org.throughline.query.list.ShownPerson;
import org.throughline.web.action.RegisterPage.Chosen;
import org.throughline.web.action.RegisterPage.Column;
import org.throughline.web.action.RegisterPage.Filters;
import org.throughline.web.action.RegisterPage.Row;
import org.throughline.web.api.Api;
import org.throughline.web.layout.Choice;
import org.throughline.web.layout.DirectoryNames;
import org.throughline.web.layout.Pages;
import org.throughline.web.layout.Question;
import org.throughline.web.layout.StandpointBar;
import org.throughline.web.layout.TakeAlong;
import org.throughline.web.layout.Words;

/** The register of actions: filters, order, pages, and the day it is about, all in its address. */
@Hidden
@Controller
class RegisterController {

    private static final String PATH = "/actions";
    private static final Set<String> IN_FIRST_ROW = Set.of("q", "leadAgency", "level", "signal");
    private static final Set<String> NO_FILTER = Set.of("asOf", "knownAt", "sort", "page", "size");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    RegisterController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView register(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api/actions", question.parameters(), ActionRow.class);
        return new ModelAndView("action/register", "page", page(question, found));
    }

    private RegisterPage page(Question question, Page<ActionRow> found) {
        return new RegisterPage(
                Words.count(found.total(), "action", "actions"),
                caption(question, found),
                StandpointBar.of(question, found.asOf(), found.knownAt(), board.zone()),
                filters(),
                chosen(question),
                question.parameters().keySet().stream()
                        .anyMatch(name -> !IN_FIRST_ROW.contains(name) && !NO_FILTER.contains(name)),
                export(question, "csv"),
                export(question, "xlsx"),
                columns(question),
                found.items().stream().map(this::row).toList(),
                Pages.of(found, question));
    }

    private String caption(Question question, Page<ActionRow> found) {
        var words = new ArrayList<String>();
        if (question.has("number")) words.add(lower(question.value("number")));
        if (question.has("level")) words.add("at level " + lower(question.value("level")));
        if (question.has("signal")) words.add("with the signal " + lower(question.value("signal")));
        return "Actions%s on %s"
                .formatted(words.isEmpty() ? "" : " " + String.join(", ", words), Words.day(found.asOf()));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Filters filters() {
        return new Filters(
                names.agencies(),
                names.committees(),
                names.themes(),
                choices(DriftLevel.values()),
                choices(SignalKind.values()),
                choices(ActionStatus.values()),
                choices(FiveNumber.values()));
    }

    private static List<Choice> choices(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), Words.of(value)))
                .toList();
    }

    private static Chosen chosen(Question question) {
        return new Chosen(
                question.value("q"),
                question.value("leadAgency"),
                question.value("committee"),
                question.value("theme"),
                question.value("level"),
                question.value("signal"),
                question.value("status"),
                question.value("number"),
                question.value("owner"),
                question.value("dueBefore"),
                question.kept(
                        "q",
                        "leadAgency",
                        "committee",
                        "theme",
                        "level",
                        "signal",
                        "status",
                        "number",
                        "owner",
                        "dueBefore",
                        "page"));
    }

    private static String export(Question question, String format) {
        return question.at(TakeAlong.PREFIX + PATH)
                .without("page", "size")
                .with("format", format)
                .address();
    }

    private static List<Column> columns(Question question) {
        return List.of(
                column(question, "Action and owner", "action", false),
                column(question, "Due", "dueDate", false),
                column(question, "Days late", "delayDays", true),
                column(question, "Days hidden", "maskedDelayDays", true),
                column(question, "Signals", "signals", false),
                column(question, "Status", "status", false));
    }

    private static Column column(Question question, String text, String by, boolean number) {
        var sorted = question.value("sort");
        boolean ascending = sorted.equals(by);
        boolean descending = sorted.equals("-" + by);
        var next = descending || (!ascending && !number) ? by : "-" + by;
        return new Column(
                text,
                question.without("page").with("sort", next).address(),
                ascending ? "ascending" : descending ? "descending" : "none",
                number);
    }

    private Row row(ActionRow action) {
        return new Row(
                action.id().value(),
                PATH + "/" + action.id().value(),
                action.statement(),
                owner(action.owner(), action.ownerAsWritten()) + ", " + names.of(action.leadAgency()),
                ContextualDate.of(action),
                days(action.assessment().delayDays()),
                days(action.assessment().maskedDelayDays()),
                action.assessment().signals().stream()
                        .map(signal -> Words.of(signal.kind()))
                        .toList(),
                Words.of(action.status()));
    }

    private static String owner(@Nullable ShownPerson owner, @Nullable String asWritten) {
        if (owner == null)
            return asWritten == null ? "No owner" : "No owner named; the source says “" + asWritten + "”";
        return owner.name() == null ? owner.role() : owner.name() + ", " + owner.role();
    }

    /** A dash where the figure is undefined. */
    private static String days(@Nullable Long days) {
        return days == null ? "–" : Words.number(days);
    }
}
