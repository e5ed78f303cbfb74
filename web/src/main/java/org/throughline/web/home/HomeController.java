package org.throughline.web.home;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.Asker;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.query.action.FiveNumber;
import org.throughline.query.drift.DriftBoard;
import org.throughline.query.drift.DriftBoard.Compared;
import org.throughline.query.drift.FiveNumbers;
import org.throughline.query.list.Page;
import org.throughline.query.waiting.WaitingRow;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.OfferedDecisions;
import org.throughline.web.home.HomePage.Figure;
import org.throughline.web.home.HomePage.NextMeeting;
import org.throughline.web.home.HomePage.Waiting;
import org.throughline.web.layout.Addresses;
import org.throughline.web.layout.DirectoryNames;
import org.throughline.web.layout.Words;

/** The first page: the five numbers beside those of the last meeting, what waits, and the next meetings. */
@Hidden
@Controller
class HomeController {

    private static final int SHOWN = 8;
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d'\u00A0'MMMM'\u00A0'uuuu", Locale.UK);

    private final Api api;
    private final AskerResolver askers;
    private final DirectoryNames names;
    private final OfferedDecisions offered;
    private final boolean demonstration;

    HomeController(
            Api api,
            AskerResolver askers,
            DirectoryNames names,
            OfferedDecisions offered,
            @Value("${throughline.access.demo-users:false}") boolean demonstration) {
        this.api = api;
        this.askers = askers;
        this.names = names;
        this.offered = offered;
        this.demonstration = demonstration;
    }

    @GetMapping("/")
    ModelAndView home() {
        var asker = askers.asker();
        try {
            return home(asker);
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.FORBIDDEN.value()) throw refused;
            return new ModelAndView("home/administrator", "offered", offered.ofNewThings());
        }
    }

    private ModelAndView home(Asker asker) {
        var board = api.get("/api/drift", onlyOwn(asker), DriftBoard.class);
        var waiting = waiting(asker);
        return new ModelAndView(
                "home/home",
                "page",
                new HomePage(
                        WEEKDAY.format(board.asOf()),
                        about(asker, board),
                        numbers(board),
                        "Waiting for " + whom(asker),
                        waiting.items().stream().map(this::waiting).toList(),
                        waiting.total(),
                        nextMeetings(board.asOf()),
                        board.numbers().actions() == 0,
                        demonstration));
    }

    private Page<WaitingRow> waiting(Asker asker) {
        var question = onlyOwn(asker);
        question.set("size", Integer.toString(SHOWN));
        return api.list("/api/waiting", question, WaitingRow.class);
    }

    /** A lead asks about their agency, everybody else about the whole plan. */
    private static MultiValueMap<String, String> onlyOwn(Asker asker) {
        var question = new LinkedMultiValueMap<String, String>();
        if (asker.agency() != null) question.set("agency", asker.agency().value());
        return question;
    }

    private String whom(Asker asker) {
        return asker.agency() == null ? "an answer" : names.of(asker.agency());
    }

    private String about(Asker asker, DriftBoard board) {
        var whose = asker.agency() == null ? "" : " of " + names.of(asker.agency());
        var meeting = lastMeeting(board);
        return Words.count(board.numbers().actions(), "action", "actions") + whose + ". "
                + (meeting == null || meeting.meeting() == null
                        ? ""
                        : "The smaller number is from the last meeting, %s on %s. "
                                .formatted(names.of(meeting.meeting().committee()), Words.day(meeting.asOf())))
                + "Open a number to see its actions.";
    }

    private static @Nullable Compared lastMeeting(DriftBoard board) {
        return board.comparedWith().stream()
                .filter(each -> each.with() == DriftBoard.With.LAST_MEETING)
                .findFirst()
                .orElse(null);
    }

    private static List<Figure> numbers(DriftBoard board) {
        var before = lastMeeting(board);
        var inWords = board.numbers().inWords();
        return IntStream.range(0, FiveNumber.values().length)
                .mapToObj(i -> number(
                        FiveNumber.values()[i],
                        board,
                        before == null ? null : before.numbers(),
                        inWords == null ? null : inWords.get(i)))
                .toList();
    }

    private static Figure number(
            FiveNumber number, DriftBoard board, @Nullable FiveNumbers before, @Nullable String inWords) {
        var restsOn = inWords == null || !inWords.contains(", ") ? null : inWords.substring(inWords.indexOf(", ") + 2);
        return new Figure(
                number.name().toLowerCase(Locale.ROOT),
                Words.of(number),
                of(number, board.numbers()),
                before == null ? null : of(number, before),
                means(number),
                restsOn,
                Addresses.ofPage(board.opens().getOrDefault(number, "/api/actions")));
    }

    private static long of(FiveNumber number, FiveNumbers numbers) {
        return switch (number) {
            case LATE -> numbers.late();
            case MASKED -> numbers.masked();
            case DRIFTING -> numbers.drifting();
            case UNVERIFIED -> numbers.unverified();
            case UNPROVEN -> numbers.unproven();
        };
    }

    private static String means(FiveNumber number) {
        return switch (number) {
            case LATE -> "Past the date in force, and not finished";
            case MASKED -> "Later than the first date says, because the date was moved or taken away";
            case DRIFTING -> "Out of hold: moved, undated, unproven, or two signals at once";
            case UNVERIFIED -> "A claim has waited too long for somebody independent";
            case UNPROVEN -> "Signed off, and no measurement shows a difference yet";
        };
    }

    private Waiting waiting(WaitingRow row) {
        return new Waiting(
                row.what(),
                Addresses.ofThing(row.on()),
                row.on() + ": " + row.statement(),
                Words.days(row.daysWaiting()),
                Words.day(row.answerBy()),
                row.overdue());
    }

    private List<NextMeeting> nextMeetings(LocalDate today) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("from", today.toString());
        question.set("sort", "date");
        question.set("size", "3");
        return api.list("/api/meetings", question, MeetingState.class).items().stream()
                .filter(meeting -> meeting.cancelledBecause() == null && meeting.moved() == null)
                .map(this::nextMeeting)
                .toList();
    }

    private NextMeeting nextMeeting(MeetingState meeting) {
        return new NextMeeting(
                Words.day(meeting.date()),
                names.of(meeting.committee()),
                meeting.agenda().isEmpty()
                        ? "no items yet"
                        : Words.count(meeting.agenda().size(), "item", "items"));
    }
}
