package org.throughline.web.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.Role;
import org.throughline.platform.problem.Violation;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.DecisionKind;
import org.throughline.web.decide.Failure;
import org.throughline.web.decide.Failures;
import org.throughline.web.decide.FormField;
import org.throughline.web.decide.FormField.OneOf;
import org.throughline.web.decide.Forms;
import org.throughline.web.decide.Meanwhile;
import org.throughline.web.decide.Namesakes;
import org.throughline.web.decide.Stale;
import org.throughline.web.decide.Things;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.decide.ToBeAnswered;
import org.throughline.web.decide.Versions;
import org.throughline.web.meeting.RecordPage.Line;
import org.throughline.web.meeting.WhatItWillDo.Sentences;
import org.throughline.web.question.Question;
import org.throughline.web.question.Redirect;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records what a meeting decided, one decision after the other in the order of the agenda. Without a script a decision takes
 * three pages: what it is about and what was decided; what the minutes say of it; what it will do. The third is the first of
 * the next.
 */
@Hidden
@Controller
class RecordController {

    private static final String ROUTE = "/meetings/{meeting}/record";
    private static final int SHOWN = 5;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,200}");

    /** What belongs to this form and not to the decision. */
    private static final Set<String> OF_THE_FORM = Set.of(
            "_csrf",
            "key",
            "version",
            "go",
            "minute",
            "own",
            "thing",
            "as",
            "other",
            "find",
            "searched",
            Namesakes.WHO,
            "atLeast");

    private final Api api;
    private final AskerResolver askers;
    private final DirectoryNames names;
    private final DecisionChoices choices;
    private final ThingFinder things;
    private final Forms forms;
    private final DecidedEntries entries;
    private final WhatItWillDo preview;
    private final Things versions;
    private final Failures failures;
    private final Namesakes namesakes;
    private final JsonMapper json;
    private final ToBeAnswered answered;

    RecordController(
            Api api,
            AskerResolver askers,
            DirectoryNames names,
            DecisionChoices choices,
            ThingFinder things,
            Forms forms,
            DecidedEntries entries,
            WhatItWillDo preview,
            Things versions,
            Failures failures,
            Namesakes namesakes,
            JsonMapper json,
            ToBeAnswered answered) {
        this.api = api;
        this.askers = askers;
        this.names = names;
        this.choices = choices;
        this.things = things;
        this.forms = forms;
        this.entries = entries;
        this.preview = preview;
        this.versions = versions;
        this.failures = failures;
        this.namesakes = namesakes;
        this.json = json;
        this.answered = answered;
    }

    /**
     * What was sent.
     *
     * @param own whether the minute is typed, because it is not on the agenda
     * @param version of the thing when it was shown; empty while it was not
     * @param who the person whom a name means, if it can mean several; empty otherwise
     * @param filled the fields of the decision
     */
    private record Sent(
            String minute,
            boolean own,
            String thing,
            String version,
            String as,
            String find,
            String searched,
            String key,
            String who,
            Map<String, String> filled) {

        static Sent of(Map<String, String> all) {
            var other = all.getOrDefault("other", "");
            var filled = new LinkedHashMap<>(all);
            filled.keySet().removeAll(OF_THE_FORM);
            return new Sent(
                    all.getOrDefault("minute", "").strip(),
                    all.containsKey("own"),
                    identifier(all.getOrDefault("thing", "")),
                    all.getOrDefault("version", ""),
                    other.isBlank() ? all.getOrDefault("as", "") : other,
                    all.getOrDefault("find", "").strip(),
                    all.getOrDefault("searched", "").strip(),
                    all.getOrDefault("key", ""),
                    all.getOrDefault(Namesakes.WHO, ""),
                    filled);
        }

        /** Empty for what is no identifier: it becomes a part of an address of the API. */
        private static String identifier(String sent) {
            return IDENTIFIER.matcher(sent.strip()).matches() ? sent.strip() : "";
        }

        Sent about(String found) {
            return new Sent(
                    minute, own, found, found.equals(thing) ? version : "", as, find, searched, key, who, filled);
        }

        Sent under(String minutes) {
            return new Sent(minutes, own, thing, version, as, find, searched, key, who, filled);
        }

        Sent with(Map<String, String> values) {
            return new Sent(minute, own, thing, version, as, find, searched, key, who, values);
        }

        Sent keyed(String other) {
            return new Sent(minute, own, thing, version, as, find, searched, other, who, filled);
        }

        Sent at(String other) {
            return new Sent(minute, own, thing, other, as, find, searched, key, who, filled);
        }

        /** Whether something else was typed than what was found. */
        boolean isToBeSearched() {
            return !find.isEmpty() && (thing.isEmpty() || !find.equals(searched));
        }
    }

    @GetMapping(ROUTE)
    ModelAndView form(@PathVariable String meeting, @RequestParam Map<String, String> asked) {
        var detail = meeting(meeting);
        var sent = Sent.of(asked).keyed(UUID.randomUUID().toString());
        return view(page(detail, inHand(detail, sent)));
    }

    @PostMapping(ROUTE)
    ModelAndView decide(
            @PathVariable String meeting,
            @RequestParam Map<String, String> all,
            @RequestParam String key,
            @RequestParam(defaultValue = "preview") String go,
            RedirectAttributes afterwards) {
        var detail = meeting(meeting);
        var sent = inHand(detail, Sent.of(all));
        var kind = choices.find(sent.as()).orElse(null);
        if (sent.isToBeSearched() || sent.thing().isEmpty() || kind == null)
            return view(page(detail, sent, Outcome.failed(toChoose(sent))));
        if (sent.minute().isEmpty())
            return refused(detail, sent, Outcome.failed(List.of(new Failure("Give the minute", "minute"))));
        if (!ThingFinder.things(sent.as()).equals(DecisionChoices.kindOf(sent.thing())))
            return view(page(detail, sent.about("")));
        var thing = thing(sent.thing());
        if (go.equals("preview") && sent.version().isEmpty()) sent = sent.at(versions.version(thing));
        var meant = sent.with(Namesakes.meant(sent.who(), sent.filled()));
        var body = body(detail.meeting(), kind, meant);
        try {
            if (go.equals("preview"))
                return view(page(detail, sent, Outcome.willDo(preview.of(thing, DecisionChoices.as(sent.as()), body))));
            var answer = api.post(path(sent), body, key, Versions.of(sent.version()));
            if (answer instanceof Taken taken) awaitShown(taken);
            return recorded(detail, sent, kind, go, afterwards);
        } catch (ApiRefusal refused) {
            if (!isOfTheDecision(refused)) throw refused;
            return refused(detail, sent, meant, kind, refused);
        }
    }

    private static Thing thing(String id) {
        return new Thing(DecisionChoices.kindOf(id), id);
    }

    /** The form again, with what is wrong and what was typed; where it was stale, with what was recorded since. */
    private ModelAndView refused(MeetingDetail detail, Sent sent, Sent meant, DecisionKind kind, ApiRefusal refused) {
        var stale = Stale.of(refused, thing(sent.thing()), sent.version(), versions);
        var fields = forms.fields(kind.command(), meant.filled(), List.of());
        var violations = failures.inWords(refused.violations(), fields);
        return refused(
                detail,
                sent.keyed(Failures.freshKey(refused, sent.key())).at(stale.version()),
                new Outcome(
                        failures.of(refused, violations, fields),
                        violations,
                        namesakes.choices(refused),
                        Sentences.NOT_ASKED,
                        stale.meanwhile()));
    }

    /**
     * What came of what was sent.
     *
     * @param meanwhile what was recorded since the thing was shown; null if it was not refused for that
     */
    private record Outcome(
            List<Failure> failures,
            List<Violation> violations,
            List<Choice> namesakes,
            Sentences effect,
            @Nullable Meanwhile meanwhile) {

        static Outcome failed(List<Failure> failures) {
            return new Outcome(failures, List.of(), List.of(), Sentences.NOT_ASKED, null);
        }

        static Outcome willDo(Sentences effect) {
            return new Outcome(List.of(), List.of(), List.of(), effect, null);
        }
    }

    /** Several were found before, and none of them was chosen. */
    private static List<Failure> toChoose(Sent sent) {
        return sent.thing().isEmpty() && !sent.find().isEmpty() && sent.find().equals(sent.searched())
                ? List.of(new Failure("Choose which one it is about", "thing-0"))
                : List.of();
    }

    private MeetingDetail meeting(String meeting) {
        if (!MeetingPageController.records(askers.asker()))
            throw ApiRefusal.of(
                    HttpStatus.FORBIDDEN.value(), "the secretary and the Chair record what meetings decide");
        var detail = api.get("/api/meetings/" + meeting, MeetingDetail.class);
        if (!MeetingWords.canBeRecorded(detail.meeting(), detail.asOf()))
            throw ApiRefusal.of(
                    HttpStatus.CONFLICT.value(),
                    detail.meeting().takesPlace()
                            ? "this meeting is not held yet; what it decides can be recorded from its day on"
                            : "this meeting was cancelled or moved to another day, so it decided nothing");
        return detail;
    }

    /** With the item to go on with, if none is in hand, and with what the item and the meeting say of the decision. */
    private Sent inHand(MeetingDetail detail, Sent sent) {
        var open = AgendaProgress.of(detail).firstOpen();
        var under = sent.minute().isEmpty() && !sent.own() && open != null ? sent.under(open) : sent;
        if (!under.as().isEmpty() && under.find().isEmpty() && under.thing().isEmpty()) {
            var only = things.waiting(under.as(), detail.meeting()).only();
            return only == null ? under : under.about(only);
        }
        return under;
    }

    private static boolean isOfTheDecision(ApiRefusal refused) {
        return refused.status() != HttpStatus.FORBIDDEN.value()
                || !refused.rule().equals("role-may-not");
    }

    private static String path(Sent sent) {
        return "/api/%s/%s/%s".formatted(ThingFinder.things(sent.as()), sent.thing(), DecisionChoices.as(sent.as()));
    }

    private ObjectNode body(MeetingState meeting, DecisionKind kind, Sent sent) {
        var body = forms.body(kind.command(), sent.filled());
        var authority = json.createObjectNode();
        authority.put("committee", meeting.committee().value());
        authority.put("meetingDate", meeting.date().toString());
        authority.put("minute", sent.minute());
        body.set("authority", authority);
        return body;
    }

    /** The pages that follow show what was recorded; if they are late, they show it a moment later. */
    private void awaitShown(Taken taken) {
        try {
            var question = Question.of("", Map.of("atLeast", Long.toString(taken.lastVersion())));
            api.get(
                    "/api/" + DecisionChoices.kindOf(taken.id()) + "/" + taken.id(),
                    question.parameters(),
                    Object.class);
        } catch (ApiRefusal late) {
            if (late.status() != HttpStatus.SERVICE_UNAVAILABLE.value()) throw late;
        }
    }

    private ModelAndView recorded(
            MeetingDetail detail, Sent sent, DecisionKind kind, String go, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute(
                "recorded", "%s: %s".formatted(sent.minute(), DecisionChoices.name(sent.as(), kind)));
        var meeting = "/meetings/" + detail.meeting().id();
        if (go.equals("same")) return Redirect.to(RecordAddress.of(meeting, sent.minute()));
        var next = AgendaProgress.of(detail).after(sent.minute());
        return Redirect.to(next == null ? meeting : RecordAddress.of(meeting, next));
    }

    private ModelAndView refused(MeetingDetail detail, Sent sent, Outcome outcome) {
        var page = view(page(detail, sent, outcome));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView view(RecordPage page) {
        return new ModelAndView("meeting/record", "page", page);
    }

    private RecordPage page(MeetingDetail detail, Sent sent) {
        return page(detail, sent, Outcome.failed(List.of()));
    }

    private RecordPage page(MeetingDetail detail, Sent sent, Outcome outcome) {
        var meeting = detail.meeting();
        var path = "/meetings/" + meeting.id();
        var progress = AgendaProgress.of(detail);
        var next = progress.after(sent.minute());
        var kind = choices.find(sent.as()).orElse(null);
        var found = found(sent, meeting);
        var id = found.only() != null ? found.only() : sent.isToBeSearched() ? "" : sent.thing();
        var version = id.isEmpty() ? "" : version(sent, id);
        var thing = id.isEmpty() ? null : things.find(id);
        if (thing != null && kind != null && !ThingFinder.things(sent.as()).equals(DecisionChoices.kindOf(id)))
            thing = null;
        if (thing != null && kind != null)
            thing = thing.answering(
                    answered.toward(ThingFinder.things(sent.as()), thing.id(), DecisionChoices.as(sent.as())));
        boolean ready = kind != null && (thing != null || !found.all().isEmpty());
        var fields = kind == null || !ready ? null : fields(kind, sent, outcome.violations(), meeting, id);
        return new RecordPage(
                names.of(meeting.committee()),
                Words.day(meeting.date()),
                path,
                sent.minute(),
                sent.own() || sent.minute().isEmpty(),
                heading(detail, sent.minute()),
                progress.inWords(),
                lines(detail, progress, sent.minute(), path),
                next,
                next == null ? path : RecordAddress.of(path, next),
                outcome.failures(),
                outcome.meanwhile(),
                sent.find(),
                findError(sent, found, thing, kind),
                thing == null ? found.all() : List.of(),
                thing == null && found.total() > found.all().size()
                        ? "These are the closest of %s. Type more of its words.".formatted(Words.number(found.total()))
                        : null,
                thing,
                sent.as(),
                kind == null ? null : DecisionChoices.name(sent.as(), kind),
                choices.often(),
                choices.others(),
                fields == null ? List.of() : fields.first(),
                fields == null ? List.of() : fields.more(),
                outcome.namesakes(),
                sent.who(),
                outcome.effect().sentences(),
                outcome.effect().lowers(),
                sent.key(),
                thing == null ? "" : version,
                entries.latest(
                        detail,
                        Question.of(path, Map.of()),
                        SHOWN,
                        askers.asker().role() == Role.SECRETARY));
    }

    /** Of a thing when it was first shown in this form; empty for what is not on record or may not be read. */
    private String version(Sent sent, String id) {
        if (id.equals(sent.thing()) && !sent.version().isEmpty()) return sent.version();
        try {
            return versions.version(thing(id));
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.NOT_FOUND.value() && refused.status() != HttpStatus.BAD_REQUEST.value())
                throw refused;
            return "";
        }
    }

    private ThingFinder.Found found(Sent sent, MeetingState meeting) {
        if (sent.isToBeSearched()) {
            var item = meeting.item(sent.minute());
            return things.search(
                    sent.find(),
                    sent.as(),
                    item == null || item.about() == null ? null : item.about().value());
        }
        return sent.thing().isEmpty() && !sent.as().isEmpty()
                ? things.waiting(sent.as(), meeting)
                : ThingFinder.Found.NOTHING;
    }

    private @Nullable String findError(
            Sent sent, ThingFinder.Found found, RecordPage.@Nullable Thing thing, @Nullable DecisionKind kind) {
        if (found.refused() != null) return found.refused();
        if (thing != null || !found.all().isEmpty()) return null;
        if (sent.isToBeSearched())
            return "Nothing that you may read has these words, this number or this owner. Try fewer words.";
        if (kind != null) return "Say which one it is about: its number, words or its owner";
        return sent.thing().isEmpty() ? null : "This is not on record, or you may not read it";
    }

    private static String heading(MeetingDetail detail, String minute) {
        if (minute.isEmpty()) return "A minute that is not on the agenda";
        return detail.items().stream()
                .filter(item -> item.minute().equals(minute) && item.title() != null)
                .map(item -> item.minute() + " " + item.title())
                .findFirst()
                .orElse(minute + ", not on the agenda");
    }

    private static List<Line> lines(MeetingDetail detail, AgendaProgress progress, String minute, String path) {
        return detail.items().stream()
                .map(item -> new Line(
                        item.minute(),
                        Objects.requireNonNullElse(item.title(), "Not on the agenda"),
                        RecordAddress.of(path, item.minute()),
                        progress.status(item.minute()),
                        !progress.isRecorded(item.minute()) && !progress.approved(),
                        item.decisions().isEmpty()
                                ? ""
                                : Words.count(item.decisions().size(), "entry", "entries"),
                        item.minute().equals(minute)))
                .toList();
    }

    private DecisionFields fields(
            DecisionKind kind, Sent sent, List<Violation> violations, MeetingState meeting, String thing) {
        var filled = new LinkedHashMap<>(
                thing.isEmpty()
                        ? sent.filled()
                        : answered.filled(
                                ThingFinder.things(sent.as()), thing, DecisionChoices.as(sent.as()), sent.filled()));
        if (Stream.of(kind.command().getRecordComponents())
                .anyMatch(component -> component.getName().equals("overseenBy")))
            filled.putIfAbsent("overseenBy", meeting.committee().value());
        var all = forms.fields(kind.command(), filled, violations);
        return DecisionFields.of(
                sent.as(),
                kind.command(),
                sent.as().endsWith("/ratification")
                        ? all.stream().map(field -> chosen(field, thing)).toList()
                        : all);
    }

    /** Which of the Chair's decisions a meeting ratifies is chosen, and not typed as the number of an entry. */
    private FormField chosen(FormField field, String thing) {
        if (!field.name().equals("decision") || thing.isEmpty()) return field;
        var waiting = things.toRatify(thing);
        var value = field instanceof FormField.Text text ? text.value() : "";
        var asked = field.asked();
        return new OneOf(
                new FormField.Asked(asked.name(), asked.label(), null, true, asked.error()),
                value.isEmpty() && waiting.size() == 1 ? waiting.getFirst().value() : value,
                waiting,
                true);
    }
}
