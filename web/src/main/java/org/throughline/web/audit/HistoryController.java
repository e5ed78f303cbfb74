package org.throughline.web.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.history.History;
import org.throughline.query.list.Page;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.history.Entries;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.ListPage;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Link;
import org.throughline.web.words.SourceFiles;
import org.throughline.web.words.Words;

/** The history of one action, finding, review or meeting as a table to check against minutes: every entry, in the order recorded. */
@Hidden
@Controller
class HistoryController {

    private static final int SIZE = 50;
    private static final String ABOUT =
            "Every entry in the order in which it was recorded, with the day it took effect. Nothing"
                    + " is edited or deleted: a correction is an entry of its own, and marks the one it corrects.";

    private final Api api;
    private final Board board;
    private final Entries entries;
    private final DirectoryNames names;

    HistoryController(Api api, Board board, Entries entries, DirectoryNames names) {
        this.names = names;
        this.api = api;
        this.board = board;
        this.entries = entries;
    }

    @GetMapping("/actions/{action}/history")
    ModelAndView ofAction(@PathVariable String action, @RequestParam Map<String, String> asked) {
        return history("/actions/" + action, action, asked);
    }

    @GetMapping("/findings/{finding}/history")
    ModelAndView ofFinding(@PathVariable String finding, @RequestParam Map<String, String> asked) {
        return history("/findings/" + finding, finding, asked);
    }

    @GetMapping("/reviews/{review}/history")
    ModelAndView ofReview(@PathVariable String review, @RequestParam Map<String, String> asked) {
        return history("/reviews/" + review, review, asked);
    }

    @GetMapping("/meetings/{meeting}/history")
    ModelAndView ofMeeting(@PathVariable String meeting, @RequestParam Map<String, String> asked) {
        return history("/meetings/" + meeting, meeting, asked);
    }

    private ModelAndView history(String of, String id, Map<String, String> asked) {
        var question = Question.of(of + "/history", asked);
        var history = api.get("/api" + of + "/history", question.without("page").parameters(), History.class);
        var page = page(history, question.value("page"));
        var register = Register.of(
                new Called("History of " + id, "entry", "entries"),
                question,
                page,
                board.zone(),
                Filters.of(),
                List.of(
                        Column.plain("Entry"),
                        Column.plain("Took effect"),
                        Column.plain("Recorded"),
                        Column.plain("What happened"),
                        Column.plain("Minute or source")));
        var address = question.to(of);
        return new ModelAndView(
                "layout/list",
                "page",
                new ListPage(
                        register,
                        page.items().stream().map(entry -> row(address, entry)).toList(),
                        ABOUT,
                        new Link(id, address)));
    }

    /** The API gives a history whole. */
    private static Page<History.Entry> page(History history, String asked) {
        int page = number(asked);
        var entries = history.entries();
        return new Page<>(
                history.asOf(),
                history.knownAt(),
                page,
                SIZE,
                entries.size(),
                null,
                entries.stream().skip((long) page * SIZE).limit(SIZE).toList());
    }

    private static int number(String asked) {
        if (asked.isEmpty()) return 0;
        if (!asked.matches("\\d{1,6}"))
            throw ApiRefusal.of(HttpStatus.BAD_REQUEST.value(), "“page” is a number from 0 to 999999");
        return Integer.parseInt(asked);
    }

    private Row row(String address, History.Entry entry) {
        var happened = Cell.of(names.inSentence(entry.happened()));
        if (entry.correctedBy() != null)
            happened = happened.marked("Corrected")
                    .thenLink("by entry " + entry.correctedBy(), address + "#e" + entry.correctedBy());
        if (entry.toBeRatified()) happened = happened.marked("To be ratified");
        var took = Cell.of(Words.day(entry.effectiveOn()));
        return Row.of(
                Cell.link(Words.number(entry.version()), address + "#e" + entry.version())
                        .quietly(FieldValues.event(entry.type())),
                entry.dayRestsOn() == null ? took : took.marked(Words.of(entry.dayRestsOn())),
                Cell.of(Words.moment(entry.recordedAt(), board.zone()))
                        .quietly(Words.lag(entry.recordingLagDays()))
                        .quietly("by " + entries.by(entry.recordedBy())),
                happened,
                where(entry));
    }

    private Cell where(History.Entry entry) {
        var source = entry.source();
        if (entry.authority() == null && source == null) return Cell.none("it needed no minute and names no source");
        var cell = entry.authority() == null ? Cell.marks(List.of()) : Cell.of(entries.underMinute(entry.authority()));
        if (source == null) return cell;
        var file = SourceFiles.of(source);
        return file == null
                ? cell.quietly(source.document() + (source.paragraph() == null ? "" : ", " + source.paragraph()))
                : cell.thenLink(file.text(), file.address());
    }
}
