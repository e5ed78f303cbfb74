package org.throughline.web.theme;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.theme.ThemeDetail;
import org.throughline.query.theme.ThemeDetail.Return;
import org.throughline.query.theme.ThemeDetail.Step;
import org.throughline.web.api.Api;
import org.throughline.web.impact.Funnels;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.ReviewNames;
import org.throughline.web.list.Row;
import org.throughline.web.list.Section;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** One theme: the reviews that raised it, how it came back, how far its actions have come, and all that happened on it. */
@Hidden
@Controller
class ThemePageController {

    /** The latest of a long history; the files have the whole. */
    private static final int STEPS_MAX = 60;

    private static final int RETURNS_MAX = 60;

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final ReviewNames reviews;
    private final Funnels funnels;

    ThemePageController(Api api, Board board, DirectoryNames names, ReviewNames reviews, Funnels funnels) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.reviews = reviews;
        this.funnels = funnels;
    }

    @GetMapping("/themes/{theme}")
    ModelAndView theme(@PathVariable String theme, @RequestParam Map<String, String> asked) {
        var question = Question.of("/themes/" + theme, asked);
        var latestFirst = question.with("size", Integer.toString(STEPS_MAX)).with("sort", "-on");
        var detail = api.get("/api/themes/" + theme, latestFirst.parameters(), ThemeDetail.class);
        var page = new ThemePage(
                detail.name(),
                StandpointBar.of(question, detail.asOf(), detail.knownAt(), board.zone()),
                lead(detail),
                RecurrenceLines.of(question, detail, reviews.at(question)),
                funnels.of(question.standpoint().with("theme", theme)),
                sections(question, detail),
                TakeAlong.files(question));
        return new ModelAndView("theme/theme", "page", page);
    }

    private static String lead(ThemeDetail theme) {
        if (theme.findings().isEmpty()) return "No finding on it that you may read is on record.";
        var raised = "%s raised it in %s."
                .formatted(
                        Words.count(theme.reviews(), "review", "reviews"),
                        Words.count(theme.raised(), "finding", "findings"));
        long again = theme.repeating();
        return again == 0
                ? raised + " None repeats what had been signed off before."
                : "%s %s what had been signed off before or is linked to it."
                        .formatted(raised, again == 1 ? "1 of them repeats" : Words.number(again) + " of them repeat");
    }

    private List<Section> sections(Question question, ThemeDetail theme) {
        var sections = new ArrayList<Section>();
        if (!theme.returns().isEmpty()) sections.add(returns(question, theme.returns()));
        sections.add(history(question, theme));
        return sections;
    }

    private Section returns(Question question, List<Return> all) {
        var shown = all.subList(Math.max(0, all.size() - RETURNS_MAX), all.size());
        var section = Section.of(
                "returns",
                "Raised again",
                new Table(
                        "again",
                        "Each finding that repeats an earlier one, and what was measured in between",
                        List.of(
                                Column.plain("Finding"),
                                Column.plain("Repeats"),
                                Column.plain("Last signed off before"),
                                Column.plainNumber("Days from then"),
                                Column.plain("Measured in between"),
                                Column.plain("Why they are linked")),
                        shown.stream().map(each -> row(question, each)).toList()));
        return shown.size() == all.size() ? section : section.saying("The latest %d.".formatted(RETURNS_MAX));
    }

    private Row row(Question question, Return again) {
        var between = again.evidenceBetween().isEmpty() ? Cell.none("nothing") : between(again.evidenceBetween());
        return Row.of(
                Cell.link(
                                again.finding().value(),
                                question.to("/findings/" + again.finding().value()))
                        .quietly(Words.day(again.raisedOn())),
                Cell.link(
                                again.earlier().value(),
                                question.to("/findings/" + again.earlier().value()))
                        .quietly(Words.day(again.earlierRaisedOn())),
                again.settledOn() == null
                        ? Cell.none("it had not been signed off")
                        : Cell.of(Words.day(again.settledOn())),
                Cell.numberOr(again.daysSettled(), "it had not been signed off"),
                between,
                again.why() == null ? Cell.none("they are not linked; the theme is the same") : Cell.of(again.why()));
    }

    private Cell between(List<Step> evidence) {
        var cell = Cell.of(names.inSentence(evidence.getFirst().sentence()));
        for (var step : evidence.subList(1, evidence.size())) cell = cell.then(names.inSentence(step.sentence()));
        return cell;
    }

    private Section history(Question question, ThemeDetail theme) {
        var shown = theme.history().items();
        return new Section(
                "history",
                "What happened",
                List.of(
                        shown.size() == theme.history().total()
                                ? "The latest first."
                                : "The latest %d of %s, the latest first. The files have all of them."
                                        .formatted(
                                                shown.size(),
                                                Words.number(theme.history().total()))),
                List.of(new Table(
                        "steps",
                        "Findings, actions, sign-offs and measurements on the theme",
                        List.of(
                                Column.plain("Day"),
                                Column.plain("What"),
                                Column.plain("On"),
                                Column.plain("In words")),
                        shown.stream().map(step -> row(question, step)).toList())),
                List.of());
    }

    private Row row(Question question, Step step) {
        return Row.of(
                Cell.of(Words.day(step.on())),
                Cell.of(Words.of(step.what())),
                Cell.link(step.id(), question.to(Addresses.ofThing(step.id()))),
                Cell.of(names.inSentence(step.sentence())));
    }
}
