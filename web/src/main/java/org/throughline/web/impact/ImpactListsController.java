package org.throughline.web.impact;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.domain.impact.Strength;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.query.impact.Contradiction;
import org.throughline.query.impact.Contradiction.Side;
import org.throughline.query.impact.ImpactGroup;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.ReviewNames;
import org.throughline.web.list.ReviewNames.Titles;
import org.throughline.web.list.Row;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Impact summed up, and records that contradict each other. */
@Hidden
@Controller
class ImpactListsController {

    private static final String LIST = "layout/list";

    private static final Called BY = new Called("Impact summed up", "group", "groups");
    private static final Called CONTRADICTIONS =
            new Called("Records that contradict each other", "contradiction", "contradictions");

    private static final List<Choice> GROUPS = List.of(
            new Choice("review", "Review"),
            new Choice("theme", "Theme"),
            new Choice("agency", "Lead agency"),
            new Choice("finding", "Finding"));

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final ReviewNames reviews;

    ImpactListsController(Api api, Board board, DirectoryNames names, ReviewNames reviews) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.reviews = reviews;
    }

    @GetMapping("/impact/by")
    ModelAndView by(@RequestParam Map<String, String> asked) {
        var given = Question.of("/impact/by", asked);
        var question = given.has("by") ? given : given.with("by", "review");
        var found = api.list("/api/impact/by", question.parameters(), ImpactGroup.class);
        var titles = reviews.at(question);
        var filters = Filters.of(
                Filter.choice(question, "by", "By", GROUPS).required(),
                titles.filter(question),
                Filter.choice(question, "leadAgency", "Lead agency", names.agencies()),
                Filter.choice(question, "theme", "Theme", names.themes()));
        var columns = List.of(
                Column.sorted(question, "Group", "key"),
                Column.number(question, "Actions", "actions"),
                Column.number(question, "Complete", "completed"),
                Column.number(question, "Complete, and no difference shown", "completedUnproven"),
                Column.number(question, "Improvement shown", "improved"),
                Column.plain("Best evidence of each action"),
                Column.sorted(question, "Next check", "nextCheckOn"));
        return list(
                Register.of(BY, question, found, board.zone(), filters, columns),
                found.items().stream()
                        .map(group -> row(question, group, titles))
                        .toList(),
                "An action that answers several findings or themes counts for each of them.",
                question);
    }

    @GetMapping("/impact/contradictions")
    ModelAndView contradictions(@RequestParam Map<String, String> asked) {
        var question = Question.of("/impact/contradictions", asked);
        var found = api.list("/api/impact/contradictions", question.parameters(), Contradiction.class);
        var titles = reviews.at(question);
        var filters = Filters.of(
                Filter.choice(question, "kind", "Kind", Contradiction.Kind.values())
                        .orElse("Any"),
                titles.filter(question),
                Filter.choice(question, "leadAgency", "Lead agency", names.agencies()),
                Filter.choice(question, "theme", "Theme", names.themes()));
        var columns = List.of(
                Column.sorted(question, "Contradiction", "kind"),
                Column.plain("On record"),
                Column.plain("Beside it"),
                Column.sorted(question, "Since", "since"));
        return list(
                Register.of(CONTRADICTIONS, question, found, board.zone(), filters, columns),
                found.items().stream().map(each -> row(question, each, titles)).toList(),
                "Two records that cannot both be the whole truth. Which of them is wrong is for people to find out.",
                question);
    }

    private static ModelAndView list(Register register, List<Row> rows, String about, Question question) {
        return new ModelAndView(
                LIST, "page", new ListPage(register, rows, about, new Link("Impact", question.to("/impact"))));
    }

    private Row row(Question question, ImpactGroup group, Titles titles) {
        var by = question.value("by");
        var filter = by.equals("agency") ? "leadAgency" : by;
        var of = question.without("by", "sort", "page", "size", "cursor")
                .at("/impact")
                .with(filter, group.key());
        return Row.of(
                head(question, by, group.key(), titles),
                Cell.number(group.actions(), of.address()),
                Cell.number(group.completed(), of.with("completed", "true").address()),
                Cell.number(
                        group.completedUnproven(),
                        of.with("completed", "true").with("proven", "false").address()),
                Cell.number(group.improved(), of.with("improved", "true").address()),
                Cell.of(Stream.of(Strength.values())
                        .filter(strength -> group.byStrength().containsKey(strength))
                        .map(strength ->
                                "%s: %d".formatted(strength, group.byStrength().get(strength)))
                        .collect(Collectors.joining(", "))),
                group.nextCheckOn() == null ? Cell.none("none is to come") : Cell.of(Words.day(group.nextCheckOn())));
    }

    private Cell head(Question question, String by, String key, Titles titles) {
        return switch (by) {
            case "review" -> Cell.link(titles.of(new ReviewId(key)), question.to("/reviews/" + key));
            case "theme" -> Cell.link(names.of(new ThemeId(key)), question.to("/themes/" + key));
            case "agency" -> Cell.of(names.of(new AgencyId(key)));
            default -> Cell.link(key, question.to("/findings/" + key));
        };
    }

    private Row row(Question question, Contradiction each, Titles titles) {
        var about =
                each.action() == null ? each.review().value() : each.action().value();
        return Row.of(
                Cell.of(names.inSentence(each.sentence()))
                        .quietly(Words.of(each.kind()) + ", " + titles.of(each.review()))
                        .thenLink(about, question.to(Addresses.ofThing(about))),
                side(question, each.said()),
                side(question, each.beside()),
                Cell.of(Words.day(
                        each.said().on().isAfter(each.beside().on())
                                ? each.said().on()
                                : each.beside().on())));
    }

    private Cell side(Question question, Side side) {
        return Cell.of(names.inSentence(side.words()))
                .thenLink(Words.day(side.on()), question.to(Addresses.ofThing(side.id())) + "#e" + side.version());
    }
}
