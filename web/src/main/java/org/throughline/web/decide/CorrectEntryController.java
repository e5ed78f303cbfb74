package org.throughline.web.decide;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.throughline.board.people.People;
import org.throughline.command.CorrectEvent;
import org.throughline.command.correction.CorrectableEntry;
import org.throughline.command.correction.CorrectionPreview;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.domain.FieldChange;
import org.throughline.platform.problem.Violation;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.CorrectionPage.Change;
import org.throughline.web.decide.CorrectionPage.Preview;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.history.Entries;
import org.throughline.web.question.Redirect;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects an entry of a history on one page: what the entry says is filled in; what is changed is shown before and after, with what
 * that does to figures, and then recorded.
 */
@Hidden
@Controller
class CorrectEntryController {

    private static final String PATH = "/decide/{things:actions|findings|reviews}/{id}/corrections";

    /** What the names of the entry's own fields begin with. */
    private static final String ENTRY = "entry.";

    private static final String CHANGES = "changes";

    /** Of a correction, what the page itself asks for. */
    private static final Set<String> OF_THE_PAGE = Set.of("corrects", CHANGES);

    /** What a correction cannot change: an identifier, and decisions of their own. */
    private static final Set<String> NOT_CORRECTED = Set.of("id", "recurs", "release", "restriction");

    private final Api api;
    private final AskerResolver askers;
    private final Things things;
    private final Entries entries;
    private final DecisionCatalogue decisions;
    private final Forms forms;
    private final Failures failures;
    private final FieldValues values;
    private final WillDo willDo;
    private final JsonMapper json;

    CorrectEntryController(
            Api api,
            AskerResolver askers,
            Things things,
            Entries entries,
            DecisionCatalogue decisions,
            Forms forms,
            Failures failures,
            FieldValues values,
            WillDo willDo,
            JsonMapper json) {
        this.api = api;
        this.askers = askers;
        this.things = things;
        this.entries = entries;
        this.decisions = decisions;
        this.forms = forms;
        this.failures = failures;
        this.values = values;
        this.willDo = willDo;
        this.json = json;
    }

    /** The entry with what it says; without a version, all entries to choose from. */
    @GetMapping(PATH)
    ModelAndView form(
            @PathVariable("things") String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long corrects) {
        var thing = new Thing(kind, id);
        decisions.findFor(askers.asker().role(), thing.api() + "/corrections");
        if (corrects == null) return choice(thing);
        var entry = entry(thing, corrects);
        var version = things.version(thing);
        return page(
                thing, entry, prefilled(entry), new Sent(UUID.randomUUID().toString(), version, ""), null, null, null);
    }

    /** Shows what the correction would change, or records it once that has been shown. */
    @PostMapping(PATH)
    ModelAndView correct(
            @PathVariable("things") String kind,
            @PathVariable String id,
            @RequestParam Map<String, String> filled,
            @RequestParam long corrects,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String previewed,
            RedirectAttributes afterwards) {
        var thing = new Thing(kind, id);
        var entry = entry(thing, corrects);
        var body = correction(entry, filled);
        var print = fingerprint(body);
        var sent = new Sent(key, version, print);
        if (Versions.of(version) == null) {
            var now = Long.toString(things.history(thing).version());
            return refused(thing, entry, filled, new Sent(key, now, ""), Versions.missing());
        }
        try {
            if (!previewed.equals(print)) {
                var preview =
                        preview(entry, api.ask(thing.api() + "/corrections/preview", body, CorrectionPreview.class));
                return page(thing, entry, filled, sent, preview, null, null);
            }
            var taken = (Taken)
                    Objects.requireNonNull(api.post(thing.api() + "/corrections", body, key, Versions.of(version)));
            afterwards.addFlashAttribute("recorded", "The entry is corrected. Both stay in the history");
            afterwards.addAttribute("atLeast", taken.lastVersion());
            return Redirect.to(thing.path() + "#e" + entry.version());
        } catch (ApiRefusal refused) {
            return refused(thing, entry, filled, sent, refused);
        }
    }

    /** What a form sent beside its fields. */
    private record Sent(String key, String version, String previewed) {}

    private ModelAndView refused(
            Thing thing, CorrectableEntry entry, Map<String, String> filled, Sent sent, ApiRefusal refused) {
        var stale = Stale.of(refused, thing, sent.version(), things);
        var key = Failures.freshKey(refused, sent.key());
        var page = page(thing, entry, filled, new Sent(key, stale.version(), ""), null, stale.meanwhile(), refused);
        page.setStatus(HttpStatus.valueOf(refused.status()));
        return page;
    }

    private ModelAndView choice(Thing thing) {
        var correctable =
                entries.of(things.history(thing), List.of(), "/decide" + thing.path() + "/corrections").stream()
                        .filter(entry -> entry.correct() != null)
                        .map(entry -> new CorrectionPage.Correctable(entry.day(), entry.inWords(), entry.correct()))
                        .toList();
        return new ModelAndView("decide/choose-entry", Map.of("about", things.about(thing), "entries", correctable));
    }

    private CorrectableEntry entry(Thing thing, long version) {
        return api.get(thing.api() + "/corrections/" + version, CorrectableEntry.class);
    }

    private Class<?> command(CorrectableEntry entry) {
        return decisions
                .command(entry.schema())
                .orElseThrow(() -> new IllegalStateException(entry.schema() + " is no body of a decision"));
    }

    /** What the entry says, with people by their names, and the minute that it was decided under as that of the correction. */
    private Map<String, String> prefilled(CorrectableEntry entry) {
        var filled = new LinkedHashMap<>(forms.filled(ENTRY, command(entry), named(entry)));
        var authority = entry.body().path("authority");
        if (authority instanceof ObjectNode minute)
            filled.putAll(
                    forms.filled("", CorrectEvent.class, json.createObjectNode().set("authority", minute)));
        return filled;
    }

    private static JsonNode named(CorrectableEntry entry) {
        var named = entry.body().deepCopy();
        var names = new LinkedHashMap<String, String>();
        entry.people().forEach((person, name) -> names.put(person.value(), name));
        name(named, names);
        return named;
    }

    /** An erased name stays an identifier, which keeps the person. */
    private static void name(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            var name = names.get(object.path("person").asString(""));
            if (name != null && !name.equals(People.ERASED)) {
                object.remove("person");
                object.put("name", name);
            }
            var words = names.get(object.path("ownerAsWritten").asString(""));
            if (words != null) object.put("ownerAsWritten", words);
        }
        node.forEach(each -> name(each, names));
    }

    /** The body of the correction: only what differs from what the entry says. */
    private ObjectNode correction(CorrectableEntry entry, Map<String, String> filled) {
        var command = command(entry);
        var own = new LinkedHashMap<>(filled);
        own.remove(CHANGES);
        var body = forms.body(CorrectEvent.class, own);
        body.put("corrects", entry.version());
        if (!body.path("retract").asBoolean(false)) {
            var before = forms.body(ENTRY, command, prefilled(entry));
            var after = forms.body(ENTRY, command, filled);
            body.set(CHANGES, MergePatch.between(without(before), without(after)));
        }
        return body;
    }

    private static ObjectNode without(ObjectNode body) {
        body.remove(NOT_CORRECTED);
        return body;
    }

    private Preview preview(CorrectableEntry entry, CorrectionPreview preview) {
        return new Preview(
                preview.fields().stream()
                        .filter(field -> !field.namesPerson())
                        .map(this::change)
                        .toList(),
                willDo.effects(preview.effects(), entry.id()),
                preview.lowers());
    }

    private Change change(FieldChange field) {
        return new Change(
                FieldValues.label(field.field()),
                field.before() == null ? "nothing" : values.value(field.field(), field.before()),
                field.after() == null ? "nothing" : values.value(field.field(), field.after()));
    }

    private ModelAndView page(
            Thing thing,
            CorrectableEntry entry,
            Map<String, String> filled,
            Sent sent,
            @Nullable Preview preview,
            @Nullable Meanwhile meanwhile,
            @Nullable ApiRefusal refused) {
        var command = command(entry);
        var violations = refused == null
                ? List.<Violation>of()
                : refused.violations().stream()
                        .map(violation -> violation.field().startsWith(CHANGES + ".")
                                ? new Violation(
                                        ENTRY + violation.field().substring(CHANGES.length() + 1), violation.message())
                                : violation)
                        .toList();
        var all = Stream.concat(
                        forms.fields(ENTRY, command, filled, List.of()).stream(),
                        forms.fields(CorrectEvent.class, filled, List.of()).stream())
                .toList();
        var worded = failures.inWords(violations, all);
        var shown = things.history(thing).entries().stream()
                .filter(each -> each.version() == entry.version())
                .findFirst();
        return new ModelAndView(
                "decide/correct",
                "page",
                new CorrectionPage(
                        things.about(thing),
                        "/decide" + thing.path() + "/corrections",
                        entry.version(),
                        shown.map(each -> failures.named(each.happened())).orElse(""),
                        Words.day(entry.effectiveOn()),
                        refused == null ? List.of() : failures.of(refused, worded, all),
                        meanwhile,
                        forms.fields(ENTRY, command, filled, worded).stream()
                                .filter(field ->
                                        !NOT_CORRECTED.contains(field.name().substring(ENTRY.length())))
                                .toList(),
                        forms.fields(CorrectEvent.class, filled, worded).stream()
                                .filter(field -> !OF_THE_PAGE.contains(field.name()))
                                .toList(),
                        sent.key(),
                        sent.version(),
                        preview == null ? "" : sent.previewed(),
                        preview));
    }

    private String fingerprint(ObjectNode body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
