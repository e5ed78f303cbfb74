package org.throughline.web.alert;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.alert.LineGroup;
import org.throughline.events.Role;
import org.throughline.query.alert.Preview;
import org.throughline.query.alert.Preview.PlannedDigest;
import org.throughline.query.list.Page;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** What would be sent on a day, if nothing happens until then. */
@Hidden
@Controller
class PreviewController {

    private static final String PATH = "/alerts/preview";
    private static final String DIGEST = "digest";
    private static final int STEPS_MAX = 100;
    private static final int READERS_MAX = 50;

    private final Api api;
    private final AskerResolver askers;
    private final DirectoryNames names;
    private final DigestLines lines;
    private final AlertWords words;

    PreviewController(Api api, AskerResolver askers, DirectoryNames names, DigestLines lines, AlertWords words) {
        this.api = api;
        this.askers = askers;
        this.names = names;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView preview(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var preview = api.get("/api" + PATH, question.without(DIGEST, "page").parameters(), Preview.class);
        var chosen = preview.digests().stream()
                .filter(digest -> digest.digest().value().equals(question.value(DIGEST)))
                .findFirst()
                .orElse(preview.digests().size() == 1 ? preview.digests().getFirst() : null);
        boolean isAsked = chosen != null && question.has(DIGEST);
        var readers = readers(question, preview);
        var part = chosen == null ? null : lines.of(chosen.reader(), chosen.groups(), preview.asOf(), question);
        return new ModelAndView(
                "alert/preview",
                "page",
                new PreviewPage(
                        about(preview),
                        filters(question),
                        isAsked ? null : digests(question, readers),
                        isAsked ? null : Pages.of(readers, question),
                        isAsked
                                ? new Link(
                                        "All digests of the day",
                                        question.without(DIGEST, "page").address())
                                : null,
                        chosen == null ? null : words.reader(chosen.digest(), chosen.readerName()),
                        part == null ? List.of() : part.groups(),
                        part == null ? null : part.pages(),
                        steps(preview),
                        more(preview),
                        !question.has("asOf")
                                && Set.of(Role.SECRETARY, Role.ADMINISTRATOR)
                                        .contains(askers.asker().role())));
    }

    private static String about(Preview preview) {
        return "%s%s. Nothing is sent by looking, and what was sent on the day already is left out."
                .formatted(
                        Words.day(preview.asOf()),
                        preview.workingDay() ? "" : ", on which no watch runs unless it is asked for");
    }

    private List<Filter> filters(Question question) {
        return List.of(
                Filter.day(question, "asOf", "Day of the watch"),
                Filter.choice(question, "reader", "For", DigestsController.readers()),
                Filter.choice(question, "agency", "Lead of", names.agencies()),
                Filter.choice(question, "committee", "Committee", names.committees()));
    }

    /** Those of one page; there can be one for each owner. */
    static Page<PlannedDigest> readers(Question question, Preview preview) {
        int page = DigestLines.page(question);
        var all = preview.digests();
        return new Page<>(
                preview.asOf(),
                null,
                page,
                READERS_MAX,
                all.size(),
                null,
                all.stream().skip((long) page * READERS_MAX).limit(READERS_MAX).toList());
    }

    private Table digests(Question question, Page<PlannedDigest> readers) {
        return new Table(
                "digests",
                "Digests that would be raised",
                List.of(Column.plain("For"), Column.plainNumber("Lines"), Column.plain("About")),
                readers.items().stream()
                        .map(digest -> Row.of(
                                Cell.link(
                                                words.reader(digest.digest(), digest.readerName()),
                                                question.without("page")
                                                        .with(
                                                                DIGEST,
                                                                digest.digest().value())
                                                        .address())
                                        .quietly(digest.digest().value()),
                                Cell.number(digest.lines().size()),
                                Cell.of(causes(digest))))
                        .toList());
    }

    private static String causes(PlannedDigest digest) {
        return LineGroup.causes(digest.groups());
    }

    private static Table steps(Preview preview) {
        var rows = new ArrayList<Row>();
        Stream.concat(
                        preview.escalated().stream()
                                .map(step -> Row.of(
                                        Cell.link(step.action().value(), "/actions/" + step.action()),
                                        Cell.of("Escalated to the " + AlertWords.inSentence(step.to())))),
                        preview.cleared().stream()
                                .map(step -> Row.of(
                                        Cell.link(step.action().value(), "/actions/" + step.action()),
                                        Cell.of("Its alert ends: " + AlertWords.of(step.because())))))
                .limit(STEPS_MAX)
                .forEach(rows::add);
        return new Table(
                "steps",
                "What would be escalated, and which alerts would end",
                List.of(Column.plain("Action"), Column.plain("What would happen")),
                rows);
    }

    private static String more(Preview preview) {
        int all = preview.escalated().size() + preview.cleared().size();
        return all <= STEPS_MAX ? "" : "The first %d of %s.".formatted(STEPS_MAX, Words.number(all));
    }
}
