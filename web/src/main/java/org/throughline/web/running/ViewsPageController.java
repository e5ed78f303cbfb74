package org.throughline.web.running;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.query.projection.ParkedEvents;
import org.throughline.query.projection.ViewStatus;
import org.throughline.query.projection.ViewStatus.BuildStatus;
import org.throughline.query.projection.ViewStatus.Stage;
import org.throughline.query.projection.Views;
import org.throughline.web.api.Api;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Lists;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.office.OfficeDecisions;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.OfficePage.Fact;
import org.throughline.web.office.OfficePage.Part;
import org.throughline.web.office.PressPage;
import org.throughline.web.office.PressPage.Button;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** Views: whether they show everything that was recorded, the build of their next version, and parked events. */
@Hidden
@Controller
class ViewsPageController {

    private static final String PATH = "/views";
    private static final String VIEWS = "Views";

    private final Api api;
    private final Board board;
    private final OfficeDecisions decisions;

    ViewsPageController(Api api, Board board, OfficeDecisions decisions) {
        this.api = api;
        this.board = board;
        this.decisions = decisions;
    }

    @GetMapping(PATH)
    ModelAndView views() {
        var rows = api.get("/api/views", Views.class).views().stream()
                .map(view -> Row.of(
                        Cell.link(view.view(), address(view.view())),
                        Cell.of(Words.of(view.status())),
                        Cell.number(view.behind()),
                        parked(view),
                        build(view.build())))
                .toList();
        return new ModelAndView(
                "office/office",
                "page",
                OfficePage.titled(
                                VIEWS,
                                "The pages are computed from the record of decisions. Each view is one part of what they show.")
                        .part(Part.of(new Table(
                                "views",
                                VIEWS,
                                List.of(
                                        Column.plain("View"),
                                        Column.plain("State"),
                                        Column.plainNumber("Events behind"),
                                        Column.plainNumber("Parked streams"),
                                        Column.plain("Next version")),
                                rows)))
                        .page());
    }

    private static Cell parked(ViewStatus view) {
        return view.parked() == null
                ? Cell.numberOr(null, "not known while the store of the views is out of reach")
                : Cell.number(view.parked(), address(view.view()) + "/parked");
    }

    private static Cell build(@Nullable BuildStatus build) {
        return build == null
                ? Cell.none("none is being built")
                : Cell.of("%s, %s of %s events"
                        .formatted(Words.of(build.stage()), Words.number(build.done()), Words.number(build.total())));
    }

    private static String address(String view) {
        return PATH + "/" + view;
    }

    @GetMapping(PATH + "/{view}")
    ModelAndView view(@PathVariable String view) {
        var status = api.get("/api/views/" + view, ViewStatus.class);
        var buttons = new ArrayList<Button>();
        var build = status.build();
        if (build == null) offer(buttons, view, "rebuild", "Build it again from the record");
        else {
            if (build.stage() == Stage.PAUSED) offer(buttons, view, "rebuild/resumption", "Go on with the build");
            else offer(buttons, view, "rebuild/pause", "Pause the build");
            offer(buttons, view, "rebuild/cancellation", "Cancel the build");
        }
        return new ModelAndView(
                "office/press",
                "page",
                new PressPage(
                        OfficePage.titled(
                                        "View " + view,
                                        "While it is built again, the pages go on showing the present version.")
                                .below(VIEWS, PATH)
                                .facts(facts(status))
                                .related(List.of(new Link("Parked events", address(view) + "/parked")))
                                .page(),
                        buttons));
    }

    private void offer(List<Button> buttons, String view, String what, String text) {
        if (decisions.may(RequestMethod.POST, "/api/views/{view}/" + what))
            buttons.add(new Button(text, address(view) + "/" + what));
    }

    private List<Fact> facts(ViewStatus status) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("State", Words.of(status.status())));
        facts.add(new Fact("Version in use", status.version() == null ? "None yet" : status.version()));
        facts.add(new Fact(
                "Events behind",
                status.behind() == 0
                        ? "0"
                        : "%s, for %s"
                                .formatted(
                                        Words.number(status.behind()),
                                        Words.count(Math.round(status.behindSeconds()), "second", "seconds"))));
        facts.add(new Fact(
                "Parked streams", status.parked() == null ? "Not known just now" : Words.number(status.parked())));
        var build = status.build();
        if (build == null) return facts;
        facts.add(new Fact(
                "Next version", build.version() + ", " + Words.of(build.stage()).toLowerCase(Locale.ROOT)));
        facts.add(new Fact("Build began", Words.moment(build.begunAt(), board.zone())));
        facts.add(new Fact("Events handled", Words.number(build.done()) + " of " + Words.number(build.total())));
        if (build.secondsLeft() != null)
            facts.add(new Fact("Time left", "About " + Words.count(build.secondsLeft(), "second", "seconds")));
        return facts;
    }

    @GetMapping(PATH + "/{view}/parked")
    ModelAndView parked(@PathVariable String view, @RequestParam Map<String, String> asked) {
        var question = Question.of(address(view) + "/parked", asked);
        var parked = Lists.all(api.get("/api/views/" + view + "/parked", List.class), ParkedEvents.class);
        var list = Lists.page(parked, question, LocalDate.now(board.zone()));
        var buttons = new ArrayList<Button>();
        if (!parked.isEmpty()) offer(buttons, view, "parked/retry", "Try all of them again");
        boolean one = decisions.may(RequestMethod.POST, "/api/views/{view}/parked/{id}/retry");
        return new ModelAndView(
                "office/parked",
                "page",
                new ParkedPage(
                        new PressPage(
                                OfficePage.titled(
                                                "Parked events of the view " + view,
                                                "An event that a view cannot show is parked, and so is what follows it on"
                                                        + " the same review, finding, action or meeting. The pages show"
                                                        + " the state before it. At most 200 are listed.")
                                        .below("View " + view, address(view))
                                        .page(),
                                buttons),
                        list.items().stream().map(each -> row(view, each, one)).toList(),
                        Pages.of(list, question)));
    }

    private ParkedPage.Row row(String view, ParkedEvents each, boolean mayRetry) {
        return new ParkedPage.Row(
                each.on() == null ? "Something that you may not read" : each.on(),
                each.on() == null || each.on().contains(":") ? null : Addresses.ofThing(each.on()),
                each.event() + ", version " + each.version(),
                each.failure(),
                Words.moment(each.parkedAt(), board.zone()),
                Words.moment(each.triedAt(), board.zone()),
                each.events(),
                mayRetry ? address(view) + "/parked/" + each.id() + "/retry" : null);
    }
}
