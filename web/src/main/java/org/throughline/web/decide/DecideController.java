package org.throughline.web.decide;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.OneTimePassword;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.command.possible.PossibleDecisions;
import org.throughline.platform.problem.Violation;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.DecidePage.About;
import org.throughline.web.decide.DecidePage.Answer;
import org.throughline.web.decide.DecidePage.Will;
import org.throughline.web.decide.FormField.Group;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Redirect;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Sentences;
import org.throughline.web.words.Words;

/** A form for each decision. Its address is that of the decision in the API, with {@code /decide} in place of {@code /api}. */
@Hidden
@Controller
class DecideController {

    private static final String PREFIX = "/decide/";

    /** All that a meeting decided, which its own page records one by one. */
    private static final String OF_A_MEETING = "/api/meetings/{meeting}/decisions";

    /** What belongs to the form and not to the decision. */
    private static final Set<String> OF_THE_FORM =
            Set.of("_csrf", "key", "version", "checked", "preview", Namesakes.WHO);

    /** Decisions that are hard to take back are shown once more before they are recorded. */
    private static final Set<String> TO_BE_CHECKED = Set.of(
            "sign-off",
            "revocation",
            "closure",
            "reopening",
            "corrections",
            "dissolution",
            "erasures",
            "disabling",
            "role/end");

    private final Api api;
    private final AskerResolver askers;
    private final DecisionCatalogue decisions;
    private final Forms forms;
    private final OfferedDecisions offered;
    private final Things things;
    private final Failures failures;
    private final WillDo willDo;
    private final ThingFields choices;
    private final FileFields files;
    private final Namesakes namesakes;
    private final OfficePlaces office;
    private final ToBeAnswered answered;

    DecideController(
            Api api,
            AskerResolver askers,
            DecisionCatalogue decisions,
            Forms forms,
            OfferedDecisions offered,
            Things things,
            Failures failures,
            WillDo willDo,
            ThingFields choices,
            FileFields files,
            Namesakes namesakes,
            OfficePlaces office,
            ToBeAnswered answered) {
        this.api = api;
        this.askers = askers;
        this.decisions = decisions;
        this.forms = forms;
        this.offered = offered;
        this.things = things;
        this.failures = failures;
        this.willDo = willDo;
        this.choices = choices;
        this.files = files;
        this.namesakes = namesakes;
        this.office = office;
        this.answered = answered;
    }

    /** Where a review, a meeting or an agency is entered that is not on record yet. */
    @GetMapping("/decide")
    ModelAndView start() {
        return new ModelAndView("decide/start", "offered", offered.ofNewThings());
    }

    @GetMapping(PREFIX + "**")
    ModelAndView form(HttpServletRequest request, @RequestParam Map<String, String> prefilled) {
        var kind = kind(request);
        if (kind.pattern().equals(OF_A_MEETING)) return Redirect.to(recording(request));
        var now = asItIs(request, kind);
        var thing = Things.in(apiPath(request));
        var given = filled(prefilled);
        var filled = thing == null ? given : answered.filled(thing.things(), thing.id(), kind.decision(), given);
        return page(request, kind, filled, new Sent(UUID.randomUUID().toString(), now.version()), now.warning());
    }

    @PostMapping(PREFIX + "**")
    ModelAndView decide(
            HttpServletRequest request,
            @RequestParam Map<String, String> sent,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes afterwards) {
        var kind = kind(request);
        var filled = Namesakes.meant(sent.getOrDefault(Namesakes.WHO, ""), filled(sent));
        var form = new Sent(key, version);
        try {
            filled = files.uploaded(request, filled);
            if (sent.containsKey("preview")) return previewed(request, kind, filled, form);
            if (Versions.of(version) == null && Things.in(apiPath(request)) != null) {
                form = new Sent(key, asItIs(request, kind).version());
                throw Versions.missing();
            }
            if (isToBeChecked(kind) && !sent.containsKey("checked")) return check(request, kind, filled, form);
            var answer = api.post(apiPath(request), forms.body(kind.command(), filled), key, Versions.of(version));
            if (!(answer instanceof Taken taken) || !isOnAPage(kind)) {
                afterwards.addFlashAttribute(
                        "recorded", answer instanceof OneTimePassword given ? inWords(given) : done(kind));
                return Redirect.to(office.after(apiPath(request)));
            }
            afterwards.addFlashAttribute("recorded", done(kind));
            afterwards.addAttribute("atLeast", taken.lastVersion());
            return Redirect.to(Addresses.ofThing(taken.id()));
        } catch (ApiRefusal refused) {
            return refused(request, kind, filled, form, refused);
        }
    }

    /** A title is an imperative, which a confirmation is not. */
    private static String done(DecisionKind kind) {
        return "“%s” is recorded".formatted(kind.summary());
    }

    private static String inWords(OneTimePassword given) {
        return given.oneTimePassword() == null
                ? "The account %s has the password that you gave.".formatted(given.login())
                : "The account %s has a one-time password that is shown once, so note it now: %s"
                        .formatted(given.login(), given.oneTimePassword());
    }

    /** Whether what was recorded has an identifier that names its page. */
    private static boolean isOnAPage(DecisionKind kind) {
        return Stream.of("reviews", "findings", "actions")
                .anyMatch(things -> kind.pattern().startsWith("/api/" + things));
    }

    private static String recording(HttpServletRequest request) {
        var path = apiPath(request);
        return path.substring("/api".length(), path.lastIndexOf('/')) + "/record";
    }

    private DecisionKind kind(HttpServletRequest request) {
        return decisions.findFor(askers.asker().role(), apiPath(request));
    }

    /** @throws ApiRefusal for the prefix alone, without the slash, which is mapped too */
    private static String apiPath(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(PREFIX)) throw ApiRefusal.of(404, "there is nothing at this address");
        return "/api/" + path.substring(PREFIX.length());
    }

    private static Map<String, String> filled(Map<String, String> sent) {
        var filled = new LinkedHashMap<>(sent);
        filled.keySet().removeAll(OF_THE_FORM);
        filled.keySet().removeIf(FileFields::isFile);
        return filled;
    }

    private static boolean isToBeChecked(DecisionKind kind) {
        return TO_BE_CHECKED.stream().anyMatch(last -> kind.pattern().endsWith("/" + last));
    }

    /** What a form sent beside its fields. */
    private record Sent(String key, String version) {}

    /** The version of the thing, and how the rules would refuse the decision as things are; null if they would not. */
    private record AsItIs(String version, @Nullable String warning) {}

    private AsItIs asItIs(HttpServletRequest request, DecisionKind kind) {
        var thing = Things.in(apiPath(request));
        if (thing == null) return new AsItIs("", null);
        var possible = api.get(thing.api() + "/decisions", PossibleDecisions.class);
        return new AsItIs(
                Long.toString(possible.version()),
                possible.decisions().stream()
                        .filter(each -> each.decision().equals(kind.decision()) && !each.allowed())
                        .map(each -> Sentences.of(failures.named(String.valueOf(each.because()))))
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable About about(String path, DecisionKind kind) {
        var thing = Things.in(path);
        if (thing == null) return office.about(path).orElse(null);
        var about = things.about(thing);
        return new About(
                about.id(),
                about.text(),
                about.address(),
                answered.toward(thing.things(), thing.id(), kind.decision()));
    }

    private ModelAndView page(
            HttpServletRequest request,
            DecisionKind kind,
            Map<String, String> filled,
            Sent sent,
            @Nullable String warning) {
        return new ModelAndView(
                "decide/decide",
                "page",
                page(request, kind, sent, fields(request, kind, filled, List.of()))
                        .warning(warning));
    }

    private DecidePage page(HttpServletRequest request, DecisionKind kind, Sent sent, List<FormField> fields) {
        return DecidePage.of(
                kind.summary(),
                about(apiPath(request), kind),
                request.getRequestURI(),
                fields,
                sent.key(),
                sent.version(),
                Things.in(apiPath(request)) != null);
    }

    private List<FormField> fields(
            HttpServletRequest request, DecisionKind kind, Map<String, String> filled, List<Violation> violations) {
        var fields = RolesToGive.only(
                kind, askers.asker().role(), FileFields.in(forms.fields(kind.command(), filled, violations)));
        var thing = Things.in(apiPath(request));
        return thing == null ? fields : choices.chosen(thing, kind.decision(), fields);
    }

    /** The form again, with what is wrong and what was typed; where it was stale, with what was recorded since. */
    private ModelAndView refused(
            HttpServletRequest request, DecisionKind kind, Map<String, String> filled, Sent sent, ApiRefusal refused) {
        var empty = fields(request, kind, filled, List.of());
        var violations = failures.inWords(refused.violations(), empty);
        var thing = Things.in(apiPath(request));
        var known = Versions.of(sent.version());
        boolean stale = refused.status() == HttpStatus.PRECONDITION_FAILED.value() && thing != null && known != null;
        var version = stale ? asItIs(request, kind).version() : sent.version();
        var page = page(
                        request,
                        kind,
                        new Sent(Failures.freshKey(refused, sent.key()), version),
                        namesakes.asking(refused, fields(request, kind, filled, violations)))
                .failed(
                        failures.of(refused, violations, empty),
                        failures.help(refused, thing, decisions),
                        stale ? things.since(Objects.requireNonNull(thing), Objects.requireNonNull(known)) : null);
        var view = new ModelAndView("decide/decide", "page", page);
        view.setStatus(HttpStatus.valueOf(refused.status()));
        return view;
    }

    /** The form again, with what it would do. */
    private ModelAndView previewed(
            HttpServletRequest request, DecisionKind kind, Map<String, String> filled, Sent sent) {
        var page = page(request, kind, sent, fields(request, kind, filled, List.of()));
        return new ModelAndView("decide/decide", "page", page.will(will(request, kind, filled)));
    }

    private ModelAndView check(HttpServletRequest request, DecisionKind kind, Map<String, String> filled, Sent sent) {
        var fields = fields(request, kind, filled, List.of());
        return new ModelAndView(
                "decide/check",
                "page",
                page(request, kind, sent, fields)
                        .checking(answers("", fields).toList())
                        .will(will(request, kind, filled)));
    }

    /** @throws ApiRefusal if the rules or its fields refuse it */
    private @Nullable Will will(HttpServletRequest request, DecisionKind kind, Map<String, String> filled) {
        var thing = Things.in(apiPath(request));
        if (thing == null) return null;
        return willDo.of(willDo.ask(thing, kind.decision(), forms.body(kind.command(), filled)));
    }

    private static Stream<Answer> answers(String within, List<FormField> fields) {
        return fields.stream().flatMap(field -> switch (field) {
            case FormField.Text text -> answer(within, text.asked().label(), text.value());
            case FormField.Day day -> answer(within, day.asked().label(), inWords(day));
            case FormField.OneOf one ->
                answer(
                        within,
                        one.asked().label(),
                        one.choices().stream()
                                .filter(choice -> choice.value().equals(one.value()))
                                .map(Choice::text)
                                .findFirst()
                                .orElse(""));
            case FormField.Tick tick -> answer(within, tick.asked().label(), tick.ticked() ? "Yes" : "");
            case FormField.File file -> answer(within, file.asked().label(), file.value());
            case Group group -> answers(group.asked().label() + ": ", group.fields());
        });
    }

    /** "31 March 2017"; what is no day is shown as it was typed. */
    private static String inWords(FormField.Day day) {
        try {
            return Words.day(LocalDate.of(number(day.year()), number(day.month()), number(day.day())));
        } catch (DateTimeException | NumberFormatException noDay) {
            return "%s %s %s".formatted(day.day(), day.month(), day.year());
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    private static Stream<Answer> answer(String within, String label, String value) {
        return value.isBlank() ? Stream.of() : Stream.of(new Answer(within + label, value.strip()));
    }
}
