package org.throughline.web.home;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.Asker;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.Role;
import org.throughline.platform.health.ProgramHealth;
import org.throughline.query.drift.DriftComparison;
import org.throughline.query.list.Page;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.OfferedDecisions;
import org.throughline.web.drift.Figure;
import org.throughline.web.drift.WhatChanged;
import org.throughline.web.home.HomePage.MeetingLine;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** The first page: the five numbers beside those of the last meeting, what waits, what changed, and the next meetings. */
@Hidden
@Controller
class HomeController {

    private static final int MEETINGS_SHOWN = 3;
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d'\u00A0'MMMM'\u00A0'uuuu", Locale.UK);

    private final Api api;
    private final AskerResolver askers;
    private final DirectoryNames names;
    private final OfferedDecisions offered;
    private final WaitingForUser waiting;
    private final ProgramHealth health;
    private final boolean demonstration;

    HomeController(
            Api api,
            AskerResolver askers,
            DirectoryNames names,
            OfferedDecisions offered,
            WaitingForUser waiting,
            ProgramHealth health,
            @Value("${throughline.access.demo-users:false}") boolean demonstration) {
        this.api = api;
        this.askers = askers;
        this.names = names;
        this.offered = offered;
        this.waiting = waiting;
        this.health = health;
        this.demonstration = demonstration;
    }

    @GetMapping("/")
    ModelAndView home(@RequestParam(defaultValue = "") String committee) {
        var asker = askers.asker();
        try {
            return home(asker, committee.strip());
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.FORBIDDEN.value()) throw refused;
            return new ModelAndView(
                    "home/administrator", Map.of("concerns", concerns(asker), "offered", offered.ofNewThings()));
        }
    }

    private ModelAndView home(Asker asker, String committee) {
        var compared = compared(asker, committee);
        var since = compared.since().toString();
        return new ModelAndView(
                "home/home",
                "page",
                new HomePage(
                        WEEKDAY.format(compared.asOf()),
                        about(asker, compared),
                        contributes(asker, compared),
                        names.committees(),
                        committee,
                        Figure.of(compared.all(), page("/actions", asker)),
                        waiting.groups(asker),
                        waiting.also(asker),
                        waiting.everything(asker),
                        asker.role() == Role.SECRETARY ? minutes(compared.asOf()) : List.of(),
                        nextMeetings(compared.asOf()),
                        WhatChanged.of(compared, page("/drift/movements", asker).with("since", since)),
                        changes(asker).with("since", since).address(),
                        compared.all().now().actions() == 0,
                        demonstration,
                        concerns(asker)));
    }

    /** Empty for all but administrators, to whom the details of health are open. */
    private List<Concern> concerns(Asker asker) {
        return asker.role() == Role.ADMINISTRATOR ? Concern.of(health.components()) : List.of();
    }

    /** A lead asks about what their agency leads, everybody else about the whole plan. */
    private static Question page(String path, Asker asker) {
        var whole = new Question(path, new LinkedMultiValueMap<>());
        return asker.agency() == null
                ? whole
                : whole.with("leadAgency", asker.agency().value());
    }

    /** Its filter by agency lets contributing agencies through too. */
    private static Question changes(Asker asker) {
        var changes = new Question("/changes", new LinkedMultiValueMap<>());
        return asker.agency() == null
                ? changes
                : changes.with("agency", asker.agency().value());
    }

    /** With the actions of other agencies to which the asker's agency contributes; null if there are none. */
    private @Nullable Link contributes(Asker asker, DriftComparison compared) {
        if (asker.agency() == null) return null;
        var register = new Question("/actions", new LinkedMultiValueMap<>())
                .with("agency", asker.agency().value());
        long all = api.get("/api/actions", register.with("size", "1").parameters(), Page.class)
                .total();
        return contributes(all, compared.all().now().actions(), register);
    }

    static @Nullable Link contributes(long all, long leads, Question register) {
        return all == leads
                ? null
                : new Link(
                        "All %s that it leads or contributes to".formatted(Words.count(all, "action", "actions")),
                        register.address());
    }

    private DriftComparison compared(Asker asker, String committee) {
        var first = page("/drift", asker).with("size", "1");
        var asked = committee.isEmpty() ? first : first.with("sinceCommittee", committee);
        return api.get("/api/drift/comparison", asked.parameters(), DriftComparison.class);
    }

    private String about(Asker asker, DriftComparison compared) {
        var whose = asker.agency() == null ? "" : " that %s leads".formatted(names.of(asker.agency()));
        var meeting = compared.sinceMeeting();
        return "%s%s. The smaller number is %s, by what is recorded today. Open a number to see its actions."
                .formatted(
                        Words.count(compared.all().now().actions(), "action", "actions"),
                        whose,
                        meeting == null
                                ? "from a year ago, " + Words.day(compared.since())
                                : "from the last meeting of %s, on %s"
                                        .formatted(names.of(meeting.committee()), Words.day(compared.since())));
    }

    private List<MeetingLine> nextMeetings(LocalDate today) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("from", today.toString());
        question.set("sort", "date");
        return meetings(question);
    }

    private List<MeetingLine> minutes(LocalDate today) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("to", today.toString());
        question.set("approved", "false");
        return meetings(question);
    }

    private List<MeetingLine> meetings(LinkedMultiValueMap<String, String> question) {
        return api.list("/api/meetings", question, MeetingState.class).items().stream()
                .filter(MeetingState::takesPlace)
                .limit(MEETINGS_SHOWN)
                .map(this::line)
                .toList();
    }

    private MeetingLine line(MeetingState meeting) {
        return new MeetingLine(
                Words.day(meeting.date()),
                names.of(meeting.committee()),
                "/meetings/" + meeting.id().value(),
                meeting.agenda().isEmpty()
                        ? "no items yet"
                        : Words.count(meeting.agenda().size(), "item", "items"));
    }
}
