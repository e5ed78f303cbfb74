package org.throughline.web.drift;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.drift.NumbersOverTime;
import org.throughline.web.api.Api;
import org.throughline.web.list.Filter;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** The five numbers over any period. */
@Hidden
@Controller
class SeriesController {

    private static final String PATH = "/drift/series";
    private static final List<Choice> EVERY =
            List.of(new Choice("MONTH", "Month"), new Choice("QUARTER", "Quarter"), new Choice("YEAR", "Year"));

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final Clock clock;

    SeriesController(Api api, Board board, DirectoryNames names, Clock clock) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView series(@RequestParam Map<String, String> asked) {
        var question = withPeriod(Question.of(PATH, asked));
        var numbers = api.get("/api" + PATH, question.parameters(), NumbersOverTime.class);
        var register = question.at("/actions").without("from", "to", "every");
        var filters = filters(question);
        return new ModelAndView(
                "drift/series",
                "page",
                new SeriesPage(
                        PATH,
                        question.at("/drift")
                                .without("from", "every", "to")
                                .with("asOf", numbers.points().getLast().asOf().toString())
                                .address(),
                        numbers.knownAt() == null
                                ? ""
                                : "by what had been recorded by " + Words.known(numbers.knownAt(), board.zone()),
                        filters,
                        question.kept(filters.stream().map(Filter::name).toArray(String[]::new)),
                        Series.of(numbers, register),
                        TakeAlong.files(question)));
    }

    /** The last year, month by month, unless another period is asked for. */
    private Question withPeriod(Question asked) {
        var every = asked.has("every") ? asked : asked.with("every", "MONTH");
        return every.has("from")
                ? every
                : every.with("from", LocalDate.now(clock).minusYears(1).toString());
    }

    private List<Filter> filters(Question question) {
        return List.of(
                Filter.day(question, "from", "From"),
                Filter.day(question, "to", "To"),
                Filter.choice(question, "every", "At the end of each", EVERY).orElse("Month"),
                Filter.choice(question, "leadAgency", "Lead agency", names.agencies()),
                Filter.choice(question, "committee", "Overseen by", names.committees()),
                Filter.choice(question, "theme", "Theme", names.themes()));
    }
}
