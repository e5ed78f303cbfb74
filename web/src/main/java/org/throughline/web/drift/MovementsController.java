package org.throughline.web.drift;

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
import org.throughline.domain.action.ActionStatus;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.drift.Movement;
import org.throughline.query.drift.Movement.Way;
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
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The actions that came into the five numbers since an earlier day, and those that left them. */
@Hidden
@Controller
class MovementsController {

    private static final String PATH = "/drift/movements";
    private static final Called CALLED = new Called("Into the five numbers, and out of them", "change", "changes");
    private static final String ABOUT =
            "An action leaves a number when work is done, and also when its date is moved or it is closed: see what changed. "
                    + "Without an earlier day it is compared with the last meeting of the Board.";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    MovementsController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView movements(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api" + PATH, question.parameters(), Movement.class);
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                        found.items().stream()
                                .map(movement -> row(question, movement))
                                .toList(),
                        ABOUT,
                        new Link("Drift board", question.to("/drift"))));
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.day(question, "since", "Compared with"),
                        Filter.choice(question, "of", "Number", FiveNumber.values()),
                        Filter.choice(
                                question,
                                "way",
                                "Came or left",
                                List.of(new Choice("GAINED", "Came into it"), new Choice("LOST", "Left it"))),
                        Filter.choice(question, "leadAgency", "Lead agency", names.agencies()))
                .more(
                        Filter.choice(question, "committee", "Overseen by", names.committees()),
                        Filter.choice(question, "theme", "Theme", names.themes()),
                        Filter.choice(question, "status", "Status", ActionStatus.values()),
                        Filter.words(question, "q", "Words"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Action", "action"),
                Column.sorted(question, "Change", "number"),
                Column.plain("What changed about it"),
                Column.plain("Due then"),
                Column.plain("Due now"),
                Column.plain("Status now"));
    }

    private Row row(Question question, Movement movement) {
        var id = movement.action().value();
        var because = movement.because();
        return Row.of(
                Cell.link(movement.statement(), question.to("/actions/" + id))
                        .quietly(id + ", " + names.of(movement.leadAgency())),
                Cell.of(WhatChanged.name(movement.number(), movement.way())),
                Cell.of(because.isEmpty() ? onlyTime(movement.way()) : names.inSentence(String.join("; ", because))),
                day(movement.dueThen()),
                day(movement.dueNow()),
                status(movement.statusNow()));
    }

    private static String onlyTime(Way way) {
        return way == Way.GAINED ? "Time passed" : "Nothing that is listed here";
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.none("undated, or not on record") : Cell.of(Words.day(day));
    }

    private static Cell status(@Nullable ActionStatus status) {
        return status == null ? Cell.none("not among these actions") : Cell.of(Words.of(status));
    }
}
