package org.throughline.web.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
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
import org.throughline.platform.web.Violation;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.DecisionKind;
import org.throughline.web.decide.FormField;
import org.throughline.web.decide.FormField.OneOf;
import org.throughline.web.decide.Forms;
import org.throughline.web.meeting.RecordPage.Failure;
import org.throughline.web.meeting.RecordPage.Line;
import org.throughline.web.meeting.RecordPage.Thing;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Sentences;
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
    private static final Set<String> OF_THE_FORM =
            Set.of("_csrf", "key", "go", "minute", "own", "thing", "as", "other", "find", "searched", "who", "atLeast");

    /** What a decision is that names the people it can mean. */
    private static final String NEW_PERSON = "new";

    private final Api api;
    private final AskerResolver askers;
    private final DirectoryNames names;
    private final DecisionChoices choices;
    private final ThingFinder things;
    private final Forms forms;
    private final DecidedEntries entries;
    private final WhatItWillDo preview;
    private final JsonMapper json;

    RecordController(
            Api api,
            AskerResolver askers,
            DirectoryNames names,
            DecisionChoices choices,
            ThingFinder things,
            Forms forms,
            DecidedEntries entries,
            WhatItWillDo preview,
            JsonMapper json) {
        this.api = api;
        this.askers = askers;
        this.names = names;
        this.choices = choices;
        this.things = things;
        this.forms = forms;
        this.entries = entries;
        this.preview = preview;
        this.json = json;
    }

    /**
     * What was sent.
     *
     * @param own whether the minute is typed, because it is not on the agenda
     * @param who the person whom a name means, if it can mean several; empty otherwise
     * @param filled the fields of the decision
     */
    private record Sent(
            String minute,
            boolean own,
            String thing,
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
                    other.isBlank() ? all.getOrDefault("as", "") : other,
                    all.getOrDefault("find", "").strip(),
                    all.getOrDefault("searched", "").strip(),
                    all.getOrDefault("key", ""),
                    all.getOrDefault("who", ""),
                    filled);
        }

        /** Empty for what is no identifier: it becomes a part of an address of the API. */
        private static String identifier(String sent) {
            return IDENTIFIER.matcher(sent.strip()).matches() ? sent.strip() : "";
        }

        Sent about(String found) {
            return new Sent(minute, own, found, as, find, searched, key, who, filled);
        }

        Sent under(String minutes) {
            return new Sent(minutes, own, thing, as, find, searched, key, who, filled);
        }

        Sent with(Map<String, String> values) {
            return new Sent(minute, own, thing, as, find, searched, key, who, values);
        }

        Sent keyed(String other) {
            return new Sent(minute, own, thing, as, find, searched, other, who, filled);
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
        return view(page(detail, inHand(detail, sent), List.of(), List.of(), List.of()));
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
            return view(page(detail, sent, toChoose(sent), List.of(), List.of()));
        if (sent.minute().isEmpty())
            return refused(detail, sent, List.of(new Failure("Give the minute", "minute")), List.of());
        if (!ThingFinder.things(sent.as()).equals(DecisionChoices.kindOf(sent.thing())))
            return view(page(detail, sent.about(""), List.of(), List.of(), List.of()));
        var meant = sent.with(meant(sent.who(), sent.filled()));
        var body = body(detail.meeting(), kind, meant);
        try {
            if (go.equals("preview"))
                return view(page(
                        detail,
                        sent,
                        List.of(),
                        preview.sentences(sent.thing(), DecisionChoices.as(sent.as()), body),
                        List.of()));
            var answer = api.post(path(sent), body, key, null);
            if (answer instanceof Taken taken) awaitShown(taken);
            return recorded(detail, sent, kind, go, afterwards);
        } catch (ApiRefusal refused) {
            if (!isOfTheDecision(refused)) throw refused;
            return refused(
                    detail,
                    refused.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                            ? sent
                            : sent.keyed(UUID.randomUUID().toString()),
                    failures(kind, meant, refused),
                    refused.violations(),
                    namesakes(refused));
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
        if (go.equals("same")) return new ModelAndView("redirect:" + RecordAddress.of(meeting, sent.minute()));
        var next = AgendaProgress.of(detail).after(sent.minute());
        return new ModelAndView("redirect:" + (next == null ? meeting : RecordAddress.of(meeting, next)));
    }

    private ModelAndView refused(MeetingDetail detail, Sent sent, List<Failure> failures, List<Violation> violations) {
        return refused(detail, sent, failures, violations, List.of());
    }

    private ModelAndView refused(
            MeetingDetail detail,
            Sent sent,
            List<Failure> failures,
            List<Violation> violations,
            List<Choice> namesakes) {
        var page = view(page(detail, sent, failures, List.of(), violations, namesakes));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView view(RecordPage page) {
        return new ModelAndView("meeting/record", "page", page);
    }

    private RecordPage page(
            MeetingDetail detail, Sent sent, List<Failure> failures, List<String> effect, List<Violation> violations) {
        return page(detail, sent, failures, effect, violations, List.of());
    }

    private RecordPage page(
            MeetingDetail detail,
            Sent sent,
            List<Failure> failures,
            List<String> effect,
            List<Violation> violations,
            List<Choice> namesakes) {
        var meeting = detail.meeting();
        var path = "/meetings/" + meeting.id();
        var progress = AgendaProgress.of(detail);
        var next = progress.after(sent.minute());
        var kind = choices.find(sent.as()).orElse(null);
        var found = found(sent, meeting);
        var id = found.only() != null ? found.only() : sent.isToBeSearched() ? "" : sent.thing();
        var thing = id.isEmpty() ? null : things.find(id);
        if (thing != null && kind != null && !ThingFinder.things(sent.as()).equals(DecisionChoices.kindOf(id)))
            thing = null;
        boolean ready = kind != null && (thing != null || !found.all().isEmpty());
        var fields = kind == null || !ready ? null : fields(kind, sent, violations, meeting, id);
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
                failures,
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
                namesakes,
                sent.who(),
                effect,
                sent.key(),
                entries.latest(
                        detail,
                        Question.of(path, Map.of()),
                        SHOWN,
                        askers.asker().role() == Role.SECRETARY));
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
            Sent sent, ThingFinder.Found found, @Nullable Thing thing, @Nullable DecisionKind kind) {
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
        var filled = new LinkedHashMap<>(sent.filled());
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

    private List<Failure> failures(DecisionKind kind, Sent sent, ApiRefusal refused) {
        if (refused.violations().isEmpty()) return List.of(new Failure(Sentences.of(refused.sentence()), null));
        var fields = new LinkedHashMap<String, FormField>();
        collect(forms.fields(kind.command(), sent.filled(), List.of()), fields);
        var failures = new ArrayList<Failure>();
        for (var violation : refused.violations()) {
            var field = fields.get(violation.field());
            failures.add(
                    field == null
                            ? new Failure(Sentences.of(violation.field() + " " + violation.message()), null)
                            : new Failure(
                                    field.asked().label() + ": " + said(violation.message()),
                                    field.asked().id()));
        }
        return failures;
    }

    private static String said(String message) {
        return message.equals("must not be null") ? "is missing" : message;
    }

    private static void collect(List<FormField> fields, Map<String, FormField> into) {
        for (var field : fields) {
            into.put(field.name(), field);
            if (field instanceof FormField.Group group) collect(group.fields(), into);
        }
    }

    /** The people whom a name can mean, with their roles; to say that it is another one is the last choice. */
    private List<Choice> namesakes(ApiRefusal refused) {
        var proposals = refused.proposals();
        if (proposals.isEmpty()) return List.of();
        return Stream.concat(
                        proposals.stream()
                                .map(each -> new Choice(
                                        each.person().value(),
                                        "%s, %s"
                                                .formatted(
                                                        each.role() == null ? "no role on record" : each.role(),
                                                        names.of(each.agency())))),
                        Stream.of(new Choice(NEW_PERSON, "Somebody else of that name")))
                .toList();
    }

    /** With the person who was chosen in place of a name that can mean several. */
    private static Map<String, String> meant(String who, Map<String, String> filled) {
        if (who.isEmpty()) return filled;
        var meant = new LinkedHashMap<>(filled);
        filled.entrySet().stream()
                .filter(each ->
                        each.getKey().endsWith(".name") && !each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(name -> {
                    var person = name.substring(0, name.length() - "name".length());
                    if (who.equals(NEW_PERSON)) meant.put(person + "newPerson", "true");
                    else {
                        meant.put(person + "person", who);
                        meant.remove(name);
                    }
                });
        return meant;
    }
}
