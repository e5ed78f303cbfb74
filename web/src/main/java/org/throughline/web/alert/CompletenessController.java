package org.throughline.web.alert;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.events.ActionId;
import org.throughline.query.alert.Completeness;
import org.throughline.query.alert.Completeness.Checked;
import org.throughline.query.alert.Completeness.Untold;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ReportPage;
import org.throughline.web.list.ReportPage.Fact;
import org.throughline.web.list.ReportPage.Section;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** Whether everyone heard of a day what they should have. */
@Hidden
@Controller
class CompletenessController {

    private static final String PATH = "/alerts/completeness";
    private static final int ROWS_MAX = 100;
    private static final int NAMED_MAX = 5;

    private final Api api;
    private final DirectoryNames names;
    private final AlertWords words;

    CompletenessController(Api api, DirectoryNames names, AlertWords words) {
        this.api = api;
        this.names = names;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView completeness(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var checked = api.get("/api" + PATH, question.parameters(), Completeness.class);
        return new ModelAndView(
                "audit/report",
                "page",
                new ReportPage(
                        "Did everyone hear?",
                        AlertWords.of(checked.verdict())
                                + " The digests of the day are computed again from what was known when the watch ran, and"
                                + " compared with those it raised and with what became of them.",
                        AlertsController.ABOVE,
                        null,
                        PATH,
                        List.of(Filter.day(question, "day", "Day")),
                        facts(checked),
                        List.of(digests(checked), untold(checked))));
    }

    private List<Fact> facts(Completeness checked) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("Day", Words.day(checked.day()) + (checked.workingDay() ? "" : ", no working day")));
        facts.add(new Fact(
                "Watch begun",
                checked.held().isEmpty()
                        ? List.of("It did not run")
                        : checked.held().stream()
                                .map(begun -> words.moment(begun.at()))
                                .toList()));
        if (checked.endedAt() != null) facts.add(fact("Watch ended", words.moment(checked.endedAt())));
        facts.add(fact("Readers who should get a digest", Words.number(checked.expected())));
        facts.add(fact("Digests raised", Words.number(checked.raised())));
        facts.add(fact(
                "Delivered",
                "%s, %s of them as files to be handed on"
                        .formatted(Words.number(checked.delivered()), Words.number(checked.asFiles()))));
        facts.add(fact("Delivery given up", Words.number(checked.parked())));
        facts.add(fact("Readers not reached", Words.number(checked.unheard())));
        return facts;
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, List.of(value));
    }

    private Section digests(Completeness checked) {
        return new Section(
                "Readers",
                firstOf(checked.digests().size()),
                new Table(
                        "readers",
                        "Each reader, and whether they were reached",
                        List.of(
                                Column.plain("For"),
                                Column.plain("Reached"),
                                Column.plainNumber("Lines"),
                                Column.plain("Differs from what it should say")),
                        checked.digests().stream()
                                .limit(ROWS_MAX)
                                .map(this::row)
                                .toList()),
                "No digest that you may read was raised, or should have been.");
    }

    private Row row(Checked digest) {
        var reach = Cell.of(AlertWords.of(digest.reach()));
        if (digest.why() != null) reach = reach.quietly(AlertWords.of(digest.why()));
        if (digest.bounced() != null) reach = reach.quietly(digest.bounced());
        if (digest.deliveredAt() != null) reach = reach.quietly(words.moment(digest.deliveredAt()));
        var name = words.reader(digest.digest(), digest.readerName());
        return Row.of(
                (digest.state() == null ? Cell.of(name) : Cell.link(name, "/alerts/digests/" + digest.digest()))
                        .quietly(digest.digest().value()),
                reach,
                Cell.number(digest.lines()),
                differences(digest));
    }

    private static Cell differences(Checked digest) {
        var said = new ArrayList<String>();
        said(said, "Missing", digest.missing());
        said(said, "Decided on meanwhile", digest.overtaken());
        said(said, "Not expected", digest.unexpected());
        if (said.isEmpty()) return Cell.none("nothing differs");
        var cell = Cell.of(said.getFirst());
        for (var other : said.subList(1, said.size())) cell = cell.then(other);
        return cell;
    }

    private static void said(List<String> said, String what, List<ActionId> actions) {
        if (actions.isEmpty()) return;
        var named = actions.stream().limit(NAMED_MAX).map(ActionId::value).toList();
        int rest = actions.size() - named.size();
        said.add("%s: %s%s".formatted(what, String.join(", ", named), rest == 0 ? "" : " and " + rest + " others"));
    }

    private Section untold(Completeness checked) {
        return new Section(
                "Late or drifting, and in no digest in time",
                firstOf(checked.untold().size()),
                new Table(
                        "untold",
                        "Actions that were in no delivered digest in time",
                        List.of(
                                Column.plain("Action"),
                                Column.plain("Lead agency"),
                                Column.plain("What was amiss"),
                                Column.plain("Since"),
                                Column.plain("Last in a digest")),
                        checked.untold().stream().limit(ROWS_MAX).map(this::row).toList()),
                "None that you may read.");
    }

    private Row row(Untold untold) {
        return Row.of(
                Cell.link(untold.action().value(), "/actions/" + untold.action()),
                Cell.of(names.of(untold.leadAgency())),
                Cell.of((untold.late() ? "Late, " : "") + Words.of(untold.level())),
                Cell.of(Words.day(untold.since())),
                untold.lastTold() == null ? Cell.of("Never") : Cell.of(Words.day(untold.lastTold())));
    }

    private static @Nullable String firstOf(int count) {
        return count <= ROWS_MAX ? null : "The first %d of %s.".formatted(ROWS_MAX, Words.number(count));
    }
}
