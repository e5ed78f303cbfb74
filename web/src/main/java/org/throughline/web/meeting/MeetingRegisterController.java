package org.throughline.web.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.Role;
import org.throughline.query.list.Page;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The register of meetings, the latest first. */
@Hidden
@Controller
class MeetingRegisterController {

    private static final String PATH = "/meetings";
    private static final Called CALLED = new Called("Meetings", "meeting", "meetings");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final AskerResolver askers;

    MeetingRegisterController(Api api, Board board, DirectoryNames names, AskerResolver askers) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.askers = askers;
    }

    @GetMapping(PATH)
    ModelAndView register(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api" + PATH, question.parameters(), MeetingState.class);
        return new ModelAndView("meeting/meetings", "page", page(question, found));
    }

    private MeetingsPage page(Question question, Page<MeetingState> found) {
        return new MeetingsPage(
                Register.of(
                        CALLED,
                        question,
                        found,
                        board.zone(),
                        Filters.of(
                                        Filter.choice(question, "committee", "Committee", names.committees()),
                                        Filter.words(question, "q", "Words in the agenda"),
                                        Filter.day(question, "from", "From"),
                                        Filter.day(question, "to", "To"))
                                .more(Filter.yesOrNo(question, "approved", "Minutes approved")),
                        List.of(
                                Column.sorted(question, "Day", "date"),
                                Column.sorted(question, "Committee", "committee"),
                                Column.plain("Agenda"),
                                Column.plain("Attendance"),
                                Column.plain("Status"))),
                found.items().stream()
                        .map(meeting -> row(meeting, found.asOf(), question))
                        .toList(),
                askers.asker().role() == Role.SECRETARY ? new Link("Convene a meeting", PATH + "/new") : null,
                question.to("/chairs-actions"));
    }

    private Row row(MeetingState meeting, LocalDate today, Question question) {
        var address = PATH + "/" + meeting.id();
        boolean past = question.isPast();
        var status = Cell.of(MeetingWords.status(meeting, today));
        boolean toRecord = !past
                && MeetingPageController.records(askers.asker())
                && meeting.minutesApproved() == null
                && MeetingWords.canBeRecorded(meeting, today);
        return Row.of(
                Cell.link(Words.day(meeting.date()), question.to(address)),
                Cell.of(names.of(meeting.committee())),
                meeting.agenda().isEmpty()
                        ? Cell.of("No items yet")
                        : Cell.of(Words.count(meeting.agenda().size(), "item", "items")),
                meeting.date().isAfter(today)
                        ? Cell.none("it was not held yet")
                        : Cell.of(MeetingWords.attendance(meeting.attendance())),
                toRecord ? status.thenLink("Record its decisions", address + "/record") : status);
    }
}
