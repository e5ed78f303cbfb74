package org.throughline.web.calendar;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.calendar.CalendarDay;
import org.throughline.query.calendar.CalendarKind;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Register;
import org.throughline.web.list.Register.Called;
import org.throughline.web.list.Register.Filters;
import org.throughline.web.list.Row;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** The days on which something is due that is still open. */
@Hidden
@Controller
class CalendarController {

    private static final String PATH = "/calendar/days";
    private static final Called CALLED = new Called("Calendar", "day", "days");

    private final Api api;
    private final Board board;
    private final DirectoryNames names;

    CalendarController(Api api, Board board, DirectoryNames names) {
        this.api = api;
        this.board = board;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView days(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var found = api.list("/api" + PATH, question.parameters(), CalendarDay.class);
        var ofCalendar = question.without("from", "to", "sort", "page", "size", "asOf", "knownAt");
        return new ModelAndView(
                "calendar/days",
                "page",
                new CalendarPage(
                        Register.of(CALLED, question, found, board.zone(), filters(question), columns(question)),
                        found.items().stream().map(day -> row(question, day)).toList(),
                        ofCalendar
                                .at(TakeAlong.PREFIX + "/calendar")
                                .with("format", "ics")
                                .address(),
                        ofCalendar.at("/account/calendars").address()));
    }

    private Filters filters(Question question) {
        return Filters.of(
                        Filter.choice(question, "agency", "Agency", names.agencies()),
                        Filter.choice(question, "committee", "Committee", names.committees()),
                        Filter.choice(
                                question,
                                "kind",
                                "What is due",
                                Arrays.stream(CalendarKind.values())
                                        .map(kind -> new Choice(kind.name(), kind.words()))
                                        .toList()),
                        Filter.day(question, "from", "From"))
                .more(Filter.day(question, "to", "Until"));
    }

    private static List<Column> columns(Question question) {
        return List.of(
                Column.sorted(question, "Day", "day"),
                Column.sorted(question, "What", "kind"),
                Column.sorted(question, "Agency", "agency"),
                Column.sorted(question, "Committee", "committee"));
    }

    private Row row(Question question, CalendarDay day) {
        var when = Cell.of(Words.day(day.day()));
        return Row.of(
                day.past() ? when.marked("Past") : when,
                Cell.link(day.title(), question.to(address(day))).quietly(day.on()),
                day.agency() == null ? Cell.none("of no one agency") : Cell.of(names.of(day.agency())),
                day.committee() == null ? Cell.none("of no one committee") : Cell.of(names.of(day.committee())));
    }

    private static String address(CalendarDay day) {
        return day.kind() == CalendarKind.MEETING ? "/meetings/" + day.on() : Addresses.ofThing(day.on());
    }
}
