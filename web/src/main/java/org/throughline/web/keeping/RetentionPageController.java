package org.throughline.web.keeping;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.erasure.ErasureReason;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.query.retention.RetentionProposal;
import org.throughline.web.api.Api;
import org.throughline.web.keeping.Erasing.Subject;
import org.throughline.web.list.Lists;
import org.throughline.web.list.Pages;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OfficePage;
import org.throughline.web.question.Question;
import org.throughline.web.question.Redirect;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** What is due for erasure. Several can be chosen; the form that erases comes next. */
@Hidden
@Controller
class RetentionPageController {

    private static final String PATH = "/retention";

    private final Api api;
    private final Board board;
    private final OfficeDecisions decisions;

    RetentionPageController(Api api, Board board, OfficeDecisions decisions) {
        this.api = api;
        this.board = board;
        this.decisions = decisions;
    }

    @GetMapping(PATH)
    ModelAndView due(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var all = Lists.all(api.get("/api/retention", List.class), RetentionProposal.class);
        var list = Lists.page(all, question, LocalDate.now(board.zone()));
        return new ModelAndView(
                "office/retention",
                "page",
                new RetentionPage(
                        OfficePage.titled(
                                        "What is due for erasure",
                                        "Names and files whose time of keeping has ended, the longest due first. Nothing is"
                                                + " erased by itself: the board decides, and a secretary erases.")
                                .related(List.of(new Link("Receipts of erasures", "/erasures")))
                                .page(),
                        list.items().stream().map(RetentionPageController::row).toList(),
                        Pages.of(list, question),
                        decisions.may(RequestMethod.POST, "/api/erasures")));
    }

    private static RetentionPage.Row row(RetentionProposal proposal) {
        return new RetentionPage.Row(
                proposal.kind().name() + ":" + proposal.id(),
                proposal.name() == null ? Words.of(proposal.kind()) + " " + proposal.id() : proposal.name(),
                Words.day(proposal.dueSince()),
                proposal.because());
    }

    /** Opens the form that erases, with what was chosen. */
    @PostMapping(PATH)
    ModelAndView chosen(@RequestParam(defaultValue = "") List<String> chosen) {
        var subjects = chosen.stream().flatMap(RetentionPageController::subject).toList();
        return Redirect.to(
                subjects.isEmpty()
                        ? PATH
                        : Erasing.of(subjects, Map.of("reasonCode", ErasureReason.RETENTION_ENDED.name())));
    }

    private static Stream<Subject> subject(String chosen) {
        return Stream.of(ErasureKind.values())
                .filter(kind -> chosen.startsWith(kind.name() + ":"))
                .map(kind -> new Subject(kind, chosen.substring(kind.name().length() + 1)));
    }
}
