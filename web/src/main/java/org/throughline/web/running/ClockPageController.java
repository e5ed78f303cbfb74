package org.throughline.web.running;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.clock.ClockReading;
import org.throughline.platform.clock.ClockState;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.OfficePage.Fact;
import org.throughline.web.office.OfficePage.Part;
import org.throughline.web.words.Words;

/** Whether the clock of the server is trusted, and who confirmed its date. */
@Hidden
@Controller
class ClockPageController {

    private final Api api;
    private final Board board;
    private final OfficeDecisions decisions;

    ClockPageController(Api api, Board board, OfficeDecisions decisions) {
        this.api = api;
        this.board = board;
        this.decisions = decisions;
    }

    @GetMapping("/clock")
    ModelAndView clock() {
        var reading = api.get("/api/clock", ClockReading.class);
        return new ModelAndView(
                "office/office",
                "page",
                OfficePage.titled(
                                "Clock",
                                "Each decision carries the moment at which it was recorded. While the clock of the server is"
                                        + " in question, nothing is recorded.")
                        .facts(facts(reading))
                        .part(Part.of(confirmations(reading), "Nobody had to confirm the date so far."))
                        .may(reading.trusted() ? List.of() : decisions.at("/api/clock/confirmation"))
                        .page());
    }

    private List<Fact> facts(ClockReading reading) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Trusted", reading.trusted() ? "Yes" : "No"));
        facts.add(new Fact("Why", inWords(reading.state())));
        facts.add(new Fact("The clock of the server shows", Words.moment(reading.clock(), board.zone())));
        facts.add(new Fact("The program decides by", Words.moment(reading.now(), board.zone())));
        facts.add(new Fact(
                "Last entry of the record",
                reading.logEnd() == null ? "There is none" : Words.moment(reading.logEnd(), board.zone())));
        return facts;
    }

    private static String inWords(ClockState state) {
        return switch (state) {
            case IN_STEP -> "Nothing speaks against it";
            case BEHIND_AS_CONFIRMED -> "It was ahead once. Somebody has confirmed that it is right now";
            case BEHIND_THE_LOG -> "The record has entries later than it shows";
            case AHEAD_OF_THE_LOG -> "It shows a day long after the last entry";
            case APART_FROM_THE_DATABASE -> "The clock of the database shows another time";
        };
    }

    private Table confirmations(ClockReading reading) {
        return new Table(
                "confirmations",
                "Confirmations of the date, the latest first",
                List.of(
                        Column.plain("The clock showed"),
                        Column.plain("Last entry then"),
                        Column.plain("Confirmed by"),
                        Column.plain("Reason")),
                reading.confirmations().stream()
                        .map(each -> Row.of(
                                Cell.of(Words.moment(each.clock(), board.zone())),
                                each.logEnd() == null
                                        ? Cell.none("there was none")
                                        : Cell.of(Words.moment(each.logEnd(), board.zone())),
                                Cell.of(each.confirmedBy()),
                                Cell.of(each.reason())))
                        .toList());
    }
}
