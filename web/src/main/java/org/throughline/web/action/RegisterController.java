package org.throughline.web.action;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.domain.drift.SignalKind;
import org.throughline.query.action.register.ActionRow;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.list.Page;
import org.throughline.query.list.ShownPerson;
import org.throughline.web.action.RegisterPage.Row;
import org.throughline.web.api.Api;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** The register of actions: filters, order, pages, and the day it is about, all in its address. */
@Hidden
@Controller
class RegisterController {

    private static final String PATH = "/actions";
    private static final Called CALLED = new Called("Actions", "action", "actions");

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
                Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                found.items().stream().map(action -> row(question, action)).toList());
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.words(question, "q", "Words"),
                        Filter.choice(question, "leadAgency", "Lead agency", names.agencies()),
                        Filter.choice(question, "level", "Level", DriftLevel.values()),
                        Filter.choice(question, "signal", "Signal", SignalKind.values())
                                .orElse("Any"))
                .more(
                        Filter.choice(question, "number", "Counts in", FiveNumber.values())
                                .orElse("Any number"),
                        Filter.choice(question, "status", "Status", ActionStatus.values())
                                .orElse("Any"),
                        Filter.choice(question, "agency", "Leads or contributes", names.agencies()),
                        Filter.choice(question, "committee", "Overseen by", names.committees()),
                        Filter.choice(question, "theme", "Theme", names.themes()),
                        Filter.text(question, "owner", "Owner"),
                        Filter.day(question, "dueBefore", "Due before"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Action and owner", "action"),
                Column.sorted(question, "Due", "dueDate"),
                Column.number(question, "Days late", "delayDays"),
                Column.number(question, "Days hidden", "maskedDelayDays"),
                Column.sorted(question, "Signals", "signals"),
                Column.sorted(question, "Status", "status"));
    }

    private Row row(Question question, ActionRow action) {
        return new Row(
                action.id().value(),
                question.to(PATH + "/" + action.id().value()),
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
