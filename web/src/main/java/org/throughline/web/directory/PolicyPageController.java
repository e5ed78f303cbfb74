package org.throughline.web.directory;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.DirectoryAnswers.ShownEvent;
import org.throughline.domain.board.Policy;
import org.throughline.web.api.Api;
import org.throughline.web.list.Lists;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Standpoints;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.OfficePage.Fact;
import org.throughline.web.office.OfficePage.Part;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The policy in force on any day, and the policies that the board adopted. */
@Hidden
@Controller
class PolicyPageController {

    private static final String PATH = "/policy";
    private static final String HISTORY = "/policy/history";

    private final Api api;
    private final Board board;
    private final OfficeDecisions decisions;
    private final DirectoryChanges changes;
    private final Standpoints standpoints;

    PolicyPageController(
            Api api, Board board, OfficeDecisions decisions, DirectoryChanges changes, Standpoints standpoints) {
        this.api = api;
        this.board = board;
        this.decisions = decisions;
        this.changes = changes;
        this.standpoints = standpoints;
    }

    @GetMapping(PATH)
    ModelAndView policy(@RequestParam Map<String, String> asked) {
        var question = Question.of(PATH, asked);
        var policy = api.get("/api/policy", question.parameters(), Policy.class);
        boolean past = question.isPast();
        var office = OfficePage.titled(
                        "Policy",
                        since(policy),
                        "Each figure is computed by the policy of its own day. A policy that is adopted today changes no"
                                + " figure of yesterday.")
                .on(standpoints.bar(question))
                .may(past ? List.of() : decisions.at("/api/policy", "/api/policy/reminders"))
                .related(List.of(new Link("Changes of the policy", HISTORY)))
                .page();
        var groups = PolicyInWords.of(policy).entrySet().stream()
                .map(group -> new PolicyPage.Group(
                        group.getKey(),
                        group.getValue().stream()
                                .map(setting -> new Fact(setting.says(), setting.value()))
                                .toList()))
                .toList();
        return new ModelAndView("office/policy", "page", new PolicyPage(office, groups));
    }

    private static String since(Policy policy) {
        return policy.version() == Policy.DEFAULT.version()
                ? "The board has adopted none. These are the values that the program begins with."
                : "In force since %s.".formatted(Words.day(policy.from()));
    }

    @GetMapping(HISTORY)
    ModelAndView history(@RequestParam Map<String, String> asked) {
        var question = Question.of(HISTORY, asked);
        var found = Lists.all(
                api.get("/api/policy/history", question.without("page").parameters(), List.class), ShownEvent.class);
        var list = Lists.page(found.reversed(), question, LocalDate.now(board.zone()));
        return page(OfficePage.titled(
                        "Changes of the policy", "The newest first, in the order in which they were recorded.")
                .below("Policy", PATH)
                .on(standpoints.bar(question))
                .part(Part.of(
                        changes.table("Policies that the board adopted", list.items(), this::inWords),
                        Pages.of(list, question)))
                .page());
    }

    /** What it changed, compared with the policy of the day before as it was known then. */
    private List<String> inWords(ShownEvent event) {
        var on = event.event().effectiveOn();
        var before = on(on.minusDays(1), event);
        var after = on(on, event);
        var changed = PolicyInWords.changed(before, after);
        return Stream.concat(
                        Stream.of("Adopted"), changed.isEmpty() ? Stream.of("It changed no value") : changed.stream())
                .toList();
    }

    private Policy on(LocalDate day, ShownEvent event) {
        var question = Question.of(
                PATH,
                Map.of("asOf", day.toString(), "knownAt", event.recordedAt().toString()));
        return api.get("/api/policy", question.parameters(), Policy.class);
    }

    private static ModelAndView page(OfficePage page) {
        return new ModelAndView("office/office", "page", page);
    }
}
