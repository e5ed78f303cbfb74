package org.throughline.web.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.account.AskerResolver;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.Role;
import org.throughline.events.meeting.Attendance;
import org.throughline.events.meeting.Attendance.Presence;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.Failure;
import org.throughline.web.decide.Failures;
import org.throughline.web.decide.Stale;
import org.throughline.web.decide.Things;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.decide.Versions;
import org.throughline.web.meeting.AttendancePage.Row;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records who attended a meeting; the roles are those of the committee's last one. */
@Hidden
@Controller
class AttendanceController {

    private static final String ROUTE = "/meetings/{meeting}/attendance";

    /** So many rows more than are filled in. */
    private static final int EMPTY_ROWS = 3;

    /** No list of a request may be longer. */
    private static final int ROWS_MAX = 200;

    private final Api api;
    private final AskerResolver askers;
    private final DirectoryNames names;
    private final MeetingWords words;
    private final Failures failures;
    private final Things things;
    private final JsonMapper json;

    AttendanceController(
            Api api,
            AskerResolver askers,
            DirectoryNames names,
            MeetingWords words,
            Failures failures,
            Things things,
            JsonMapper json) {
        this.api = api;
        this.askers = askers;
        this.names = names;
        this.words = words;
        this.failures = failures;
        this.things = things;
        this.json = json;
    }

    @GetMapping(ROUTE)
    ModelAndView form(@PathVariable String meeting) {
        var state = meeting(meeting);
        if (!state.attendance().isEmpty())
            return view(page(state, "As it is recorded.", rows(state.attendance(), true), List.of(), shown(state)));
        var last = last(state);
        return view(page(
                state,
                last.isEmpty()
                        ? "Roles and agencies; no name is asked for."
                        : "The roles are those of the committee’s last meeting. Say of each whether it was present, and clear those that are none any more.",
                rows(last, false),
                List.of(),
                shown(state)));
    }

    private static Stale shown(MeetingState meeting) {
        return new Stale(Long.toString(meeting.version()), null);
    }

    @PostMapping(ROUTE)
    ModelAndView record(
            @PathVariable String meeting,
            @RequestParam Map<String, String> sent,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes afterwards) {
        var state = meeting(meeting);
        var rows = sent(sent);
        var given = rows.stream().filter(row -> !row.role().isEmpty()).toList();
        var wrong = given.stream()
                .filter(row -> row.presence().isEmpty())
                .map(row ->
                        new Failure("Say whether the %s was present".formatted(row.role()), "presence-" + row.number()))
                .toList();
        if (given.isEmpty()) wrong = List.of(new Failure("Give at least one role", "role-1"));
        if (!wrong.isEmpty()) return refused(page(state, "", rows, wrong, new Stale(version, null)));
        try {
            var answer =
                    api.post("/api/meetings/" + state.id() + "/attendance", body(given), key, Versions.of(version));
            afterwards.addFlashAttribute("recorded", "Attendance recorded");
            if (answer instanceof Taken taken) afterwards.addAttribute("atLeast", taken.lastVersion());
            return new ModelAndView("redirect:/meetings/" + state.id());
        } catch (ApiRefusal refused) {
            return refused(page(
                    state,
                    "",
                    rows,
                    failures.of(refused, refused.violations(), List.of()),
                    Stale.of(refused, new Thing("meetings", state.id().value()), version, things)));
        }
    }

    private MeetingState meeting(String meeting) {
        if (askers.asker().role() != Role.SECRETARY)
            throw ApiRefusal.of(HttpStatus.FORBIDDEN.value(), "the secretary records who attended");
        return api.get("/api/meetings/" + meeting, MeetingDetail.class).meeting();
    }

    /** Of the committee's last meeting before it that has any. */
    private List<Attendance> last(MeetingState meeting) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("committee", meeting.committee().value());
        question.set("to", meeting.date().minusDays(1).toString());
        return api.list("/api/meetings", question, MeetingState.class).items().stream()
                .map(MeetingState::attendance)
                .filter(attendance -> !attendance.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Row> rows(List<Attendance> attendance, boolean recorded) {
        return IntStream.range(0, attendance.size())
                .mapToObj(i -> {
                    var each = attendance.get(i);
                    return new Row(
                            i + 1,
                            each.role(),
                            each.agency() == null ? "" : each.agency().value(),
                            recorded ? each.presence().name() : "");
                })
                .toList();
    }

    private static List<Row> sent(Map<String, String> sent) {
        var rows = new ArrayList<Row>();
        for (int number = 1; number <= ROWS_MAX && sent.containsKey("role-" + number); number++)
            rows.add(new Row(
                    number,
                    Objects.requireNonNullElse(sent.get("role-" + number), "").strip(),
                    sent.getOrDefault("agency-" + number, ""),
                    sent.getOrDefault("presence-" + number, "")));
        return rows;
    }

    private ObjectNode body(List<Row> rows) {
        var body = json.createObjectNode();
        var attendance = body.putArray("attendance");
        for (var row : rows) {
            var one = attendance.addObject();
            one.put("role", row.role());
            if (!row.agency().isEmpty()) one.put("agency", row.agency());
            one.put("presence", row.presence());
        }
        return body;
    }

    private AttendancePage page(MeetingState meeting, String about, List<Row> rows, List<Failure> wrong, Stale stale) {
        int filled = (int) rows.stream().filter(row -> !row.role().isEmpty()).count();
        var shown = Stream.concat(
                        rows.stream(),
                        IntStream.rangeClosed(rows.size() + 1, Math.min(ROWS_MAX, filled + EMPTY_ROWS))
                                .mapToObj(number -> new Row(number, "", "", "")))
                .toList();
        return new AttendancePage(
                words.title(meeting.id()),
                "/meetings/" + meeting.id(),
                about,
                wrong,
                stale.meanwhile(),
                shown,
                names.agencies(),
                Stream.of(Presence.values())
                        .map(presence -> new Choice(presence.name(), Words.of(presence)))
                        .toList(),
                UUID.randomUUID().toString(),
                stale.version());
    }

    private static ModelAndView view(AttendancePage page) {
        return new ModelAndView("meeting/attendance", "page", page);
    }

    private static ModelAndView refused(AttendancePage page) {
        var view = view(page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
