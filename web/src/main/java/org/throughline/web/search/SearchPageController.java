package org.throughline.web.search;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.list.Page;
import org.throughline.query.search.SearchHit;
import org.throughline.query.search.SearchHit.Match;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.list.Pages;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.question.Question;
import org.throughline.web.search.SearchPage.Hit;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Refusals;
import org.throughline.web.words.Words;

/** The page of the search box in the head of every page. */
@Hidden
@Controller
class SearchPageController {

    private static final String PATH = "/search";

    private static final List<Choice> KINDS = List.of(
            new Choice("ACTION", "Actions"),
            new Choice("FINDING", "Findings"),
            new Choice("REVIEW", "Reviews"),
            new Choice("MEETING", "Meetings and agendas"));

    private final Api api;
    private final Board board;
    private final HitWords words;
    private final Refusals refusals;

    SearchPageController(Api api, Board board, HitWords words, Refusals refusals) {
        this.refusals = refusals;
        this.api = api;
        this.board = board;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView search(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        if (!question.has("q")) return view(page(question, null, null));
        try {
            return view(page(question, null, api.list("/api" + PATH, question.parameters(), SearchHit.class)));
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.BAD_REQUEST.value()) throw refused;
            var page = view(page(question, refusals.of(refused), null));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private static ModelAndView view(SearchPage page) {
        return new ModelAndView("search/search", "page", page);
    }

    private SearchPage page(Question question, @Nullable String error, @Nullable Page<SearchHit> found) {
        return new SearchPage(
                question.value("q"),
                question.value("kind"),
                KINDS,
                question.kept("q", "kind", "page"),
                error,
                found == null
                        ? null
                        : found.total() == 0
                                ? "Nothing that you may read has these words or this number"
                                : Words.count(found.total(), "result", "results"),
                found == null ? null : StandpointBar.of(question, found.asOf(), found.knownAt(), board.zone()),
                found == null
                        ? List.of()
                        : found.items().stream().map(hit -> hit(hit, question)).toList(),
                found == null || found.total() == 0 ? null : Pages.of(found, question),
                found == null || found.total() == 0 ? List.of() : TakeAlong.files(question));
    }

    private Hit hit(SearchHit hit, Question question) {
        return new Hit(words.title(hit), question.to(words.address(hit)), words.line(hit), why(hit.match()));
    }

    private static @Nullable String why(Match match) {
        return switch (match) {
            case NUMBER -> "its printed number";
            case IDENTIFIER -> "its identifier";
            case OWNER -> "its owner";
            case BEGINNING, WORDS -> null;
        };
    }
}
