package org.throughline.web.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.account.AskerResolver;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.command.meeting.ConveneMeeting;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.Role;
import org.throughline.platform.problem.Violation;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.Failure;
import org.throughline.web.decide.Failures;
import org.throughline.web.decide.FormField;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.Forms;
import org.throughline.web.decide.Meanwhile;
import org.throughline.web.decide.Stale;
import org.throughline.web.decide.Things;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.decide.Versions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Convenes a meeting, and sets its agenda: one item a line, as it is copied from a document. */
@Hidden
@Controller
class AgendaController {

    private static final Set<String> OF_A_NEW_MEETING = Set.of("committee", "date");
    private static final String ITEMS = "items";

    private final Api api;
    private final AskerResolver askers;
    private final MeetingWords words;
    private final Forms forms;
    private final Failures failures;
    private final Things things;
    private final JsonMapper json;

    AgendaController(
            Api api,
            AskerResolver askers,
            MeetingWords words,
            Forms forms,
            Failures failures,
            Things things,
            JsonMapper json) {
        this.api = api;
        this.askers = askers;
        this.words = words;
        this.forms = forms;
        this.failures = failures;
        this.things = things;
        this.json = json;
    }

    @GetMapping("/meetings/new")
    ModelAndView convene(@RequestParam Map<String, String> prefilled) {
        isSecretary();
        return view(newMeeting(prefilled, "", List.of(), List.of()));
    }

    @PostMapping("/meetings/new")
    ModelAndView convene(
            @RequestParam Map<String, String> sent, @RequestParam String key, RedirectAttributes afterwards) {
        isSecretary();
        var typed = sent.getOrDefault(ITEMS, "");
        var lines = AgendaLines.of(typed, null);
        if (!lines.wrong().isEmpty()) return refused(newMeeting(sent, typed, unreadable(lines), List.of()));
        var body = forms.body(ConveneMeeting.class, ofANewMeeting(sent));
        put(body, lines);
        try {
            return shown(api.post("/api/meetings", body, key, null), "Meeting convened", afterwards);
        } catch (ApiRefusal refused) {
            return refused(newMeeting(sent, typed, failures(refused, fields(sent, List.of())), refused.violations()));
        }
    }

    @GetMapping("/meetings/{meeting}/agenda")
    ModelAndView agenda(@PathVariable String meeting) {
        isSecretary();
        var state = meeting(meeting);
        return view(agenda(state, AgendaLines.typed(state.agenda()), List.of(), Long.toString(state.version()), null));
    }

    @PostMapping("/meetings/{meeting}/agenda")
    ModelAndView agenda(
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String items,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes afterwards) {
        isSecretary();
        var state = meeting(meeting);
        var lines = AgendaLines.of(items, state);
        if (!lines.wrong().isEmpty()) return refused(agenda(state, items, unreadable(lines), version, null));
        var body = json.createObjectNode();
        put(body, lines);
        try {
            var answer = api.post("/api/meetings/" + state.id() + "/agenda", body, key, Versions.of(version));
            return shown(answer, "Agenda set", afterwards);
        } catch (ApiRefusal refused) {
            var stale = Stale.of(refused, new Thing("meetings", state.id().value()), version, things);
            return refused(agenda(state, items, failures(refused, List.of()), stale.version(), stale.meanwhile()));
        }
    }

    private void isSecretary() {
        if (askers.asker().role() != Role.SECRETARY)
            throw ApiRefusal.of(HttpStatus.FORBIDDEN.value(), "the secretary convenes meetings and sets their agendas");
    }

    private MeetingState meeting(String meeting) {
        return api.get("/api/meetings/" + meeting, MeetingDetail.class).meeting();
    }

    private static ModelAndView view(AgendaPage page) {
        return new ModelAndView("meeting/agenda", "page", page);
    }

    private static ModelAndView refused(AgendaPage page) {
        var view = view(page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView shown(@Nullable Object answer, String recorded, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("recorded", recorded);
        if (!(answer instanceof Taken taken)) return new ModelAndView("redirect:/meetings");
        afterwards.addAttribute("atLeast", taken.lastVersion());
        return new ModelAndView("redirect:/meetings/" + taken.id());
    }

    private AgendaPage newMeeting(
            Map<String, String> sent, String items, List<Failure> failures, List<Violation> violations) {
        return new AgendaPage(
                "Convene a meeting",
                "Meetings",
                null,
                "/meetings/new",
                failures,
                null,
                fields(sent, violations),
                items,
                UUID.randomUUID().toString(),
                "");
    }

    private List<FormField> fields(Map<String, String> sent, List<Violation> violations) {
        return forms.fields(ConveneMeeting.class, ofANewMeeting(sent), violations).stream()
                .filter(field -> OF_A_NEW_MEETING.contains(field.name()))
                .toList();
    }

    private static Map<String, String> ofANewMeeting(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(each -> OF_A_NEW_MEETING.stream()
                        .anyMatch(name ->
                                each.getKey().equals(name) || each.getKey().startsWith(name + ".")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private AgendaPage agenda(
            MeetingState meeting, String items, List<Failure> failures, String version, @Nullable Meanwhile meanwhile) {
        var path = "/meetings/" + meeting.id();
        return new AgendaPage(
                "Agenda",
                words.title(meeting.id()),
                path,
                path + "/agenda",
                failures,
                meanwhile,
                List.<FormField>of(),
                items,
                UUID.randomUUID().toString(),
                version);
    }

    private void put(ObjectNode body, AgendaLines lines) {
        var agenda = json.createArrayNode();
        for (var item : lines.items()) {
            var one = agenda.addObject();
            one.put("minute", item.minute());
            one.put("title", item.title());
            if (item.about() != null) one.put("about", item.about());
        }
        body.set("agenda", agenda);
    }

    private static List<Failure> unreadable(AgendaLines lines) {
        return lines.wrong().stream()
                .map(line -> new Failure("Line %d: give the minute, a space, and the title".formatted(line), ITEMS))
                .toList();
    }

    /** What is wrong with an item is said of the field that has all of them. */
    private List<Failure> failures(ApiRefusal refused, List<FormField> fields) {
        var agenda = new FormField.Text(new Asked(ITEMS, "Agenda", null, false, null), "", 1, null, false);
        return failures.of(
                refused,
                refused.violations().stream()
                        .map(violation -> violation.field().startsWith("agenda")
                                ? new Violation(ITEMS, violation.message())
                                : violation)
                        .toList(),
                Stream.concat(fields.stream(), Stream.of(agenda)).toList());
    }
}
