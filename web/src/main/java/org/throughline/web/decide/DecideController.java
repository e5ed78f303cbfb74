package org.throughline.web.decide;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.throughline.platform.web.Violation;
import org.throughline.query.action.ActionDetail;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.DecidePage.About;
import org.throughline.web.decide.DecidePage.Answer;
import org.throughline.web.decide.DecidePage.Failure;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.Group;
import org.throughline.web.layout.Addresses;
import org.throughline.web.layout.Choice;
import org.throughline.web.layout.Sentences;
import org.throughline.web.layout.Words;

/** A form for each decision. Its address is that of the decision in the API, with {@code /decide} in place of {@code /api}. */
@Hidden
@Controller
class DecideController {

    private static final String PREFIX = "/decide/";

    /** What belongs to the form and not to the decision. */
    private static final Set<String> OF_THE_FORM = Set.of("_csrf", "key", "version", "checked");

    private static final Set<String> WITH_PAGES = Set.of("reviews", "findings");

    /** Decisions that are hard to take back are shown once more before they are recorded. */
    private static final Set<String> TO_BE_CHECKED =
            Set.of("sign-off", "revocation", "closure", "reopening", "corrections", "dissolution", "erasures");

    /** How the API says what a day looks like. */
    private static final String OF_A_DAY = "; write a day such as 2017-03-31";

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+([A-Z][a-z]+)+");

    private final Api api;
    private final AskerResolver askers;
    private final DecisionCatalogue decisions;
    private final Forms forms;
    private final OfferedDecisions offered;

    DecideController(
            Api api, AskerResolver askers, DecisionCatalogue decisions, Forms forms, OfferedDecisions offered) {
        this.api = api;
        this.askers = askers;
        this.decisions = decisions;
        this.forms = forms;
        this.offered = offered;
    }

    /** Where a review, a meeting or an agency is entered that is not on record yet. */
    @GetMapping("/decide")
    ModelAndView start() {
        return new ModelAndView("decide/start", "offered", offered.ofNewThings());
    }

    @GetMapping(PREFIX + "**")
    ModelAndView form(HttpServletRequest request, @RequestParam Map<String, String> prefilled) {
        var kind = kind(request);
        return page(request, kind, filled(prefilled), UUID.randomUUID().toString(), currentVersion(request), null);
    }

    @PostMapping(PREFIX + "**")
    ModelAndView decide(
            HttpServletRequest request,
            @RequestParam Map<String, String> sent,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes afterwards) {
        var kind = kind(request);
        var filled = filled(sent);
        if (isToBeChecked(kind) && !sent.containsKey("checked")) return check(request, kind, filled, key, version);
        try {
            var answer = api.post(apiPath(request), forms.body(kind.command(), filled), key, versionOf(version));
            if (!(answer instanceof Taken taken) || !isOnAPage(kind)) {
                afterwards.addFlashAttribute(
                        "recorded", answer instanceof OneTimePassword given ? inWords(given) : kind.summary());
                return new ModelAndView("redirect:/");
            }
            afterwards.addFlashAttribute("recorded", kind.summary());
            afterwards.addAttribute("atLeast", taken.lastVersion());
            return new ModelAndView("redirect:" + Addresses.ofThing(taken.id()));
        } catch (ApiRefusal refused) {
            var page = page(request, kind, filled, freshKey(refused, key), version, refused);
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }

    private static String inWords(OneTimePassword given) {
        return given.oneTimePassword() == null
                ? "The account %s has the password that you gave.".formatted(given.login())
                : "The account %s has the one-time password %s. Note it now, it is not shown again."
                        .formatted(given.login(), given.oneTimePassword());
    }

    /** Meetings, the directory and the policy have no pages yet. */
    private static boolean isOnAPage(DecisionKind kind) {
        return Stream.of("reviews", "findings", "actions")
                .anyMatch(things -> kind.pattern().startsWith("/api/" + things));
    }

    /** A refused decision may be sent again, corrected; the same key with another body would be refused. */
    private static String freshKey(ApiRefusal refused, String key) {
        return refused.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                ? key
                : UUID.randomUUID().toString();
    }

    private DecisionKind kind(HttpServletRequest request) {
        var kind = decisions
                .find(apiPath(request))
                .orElseThrow(() -> ApiRefusal.of(404, "there is nothing at this address"));
        if (!kind.roles().contains(askers.asker().role())) throw ApiRefusal.of(403, "this role may not do this");
        return kind;
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
        return filled;
    }

    private static boolean isToBeChecked(DecisionKind kind) {
        return TO_BE_CHECKED.contains(kind.pattern().substring(kind.pattern().lastIndexOf('/') + 1));
    }

    private static @Nullable Long versionOf(String version) {
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    private String currentVersion(HttpServletRequest request) {
        var action = actionId(apiPath(request));
        return action == null
                ? ""
                : Long.toString(api.get("/api/actions/" + action, ActionDetail.class)
                        .action()
                        .version());
    }

    private static @Nullable String actionId(String path) {
        var parts = path.split("/");
        return parts.length > 4 && parts[2].equals("actions") ? parts[3] : null;
    }

    private @Nullable About about(String path) {
        var action = actionId(path);
        if (action != null) {
            var detail = api.get("/api/actions/" + action, ActionDetail.class);
            return new About(action, detail.action().statement(), "/actions/" + action);
        }
        var parts = path.split("/");
        return parts.length > 4 && WITH_PAGES.contains(parts[2])
                ? new About(parts[3], "", "/" + parts[2] + "/" + parts[3])
                : null;
    }

    private ModelAndView page(
            HttpServletRequest request,
            DecisionKind kind,
            Map<String, String> filled,
            String key,
            String version,
            @Nullable ApiRefusal refused) {
        var labels = labels(forms.fields(kind.command(), filled, List.of()));
        var violations = refused == null ? List.<Violation>of() : inWords(refused.violations(), labels);
        var fields = forms.fields(kind.command(), filled, violations);
        return new ModelAndView(
                "decide/decide",
                "page",
                new DecidePage(
                        kind.summary(),
                        about(apiPath(request)),
                        request.getRequestURI(),
                        refused == null ? List.of() : failures(refused, violations, labels),
                        fields,
                        key,
                        version,
                        false,
                        List.of()));
    }

    private ModelAndView check(
            HttpServletRequest request, DecisionKind kind, Map<String, String> filled, String key, String version) {
        return new ModelAndView(
                "decide/check",
                "page",
                new DecidePage(
                        kind.summary(),
                        about(apiPath(request)),
                        request.getRequestURI(),
                        List.of(),
                        forms.fields(kind.command(), filled, List.of()),
                        key,
                        version,
                        true,
                        answers("", forms.fields(kind.command(), filled, List.of()))
                                .toList()));
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

    private static List<Failure> failures(ApiRefusal refused, List<Violation> violations, Map<String, String> labels) {
        if (refused.status() == HttpStatus.PRECONDITION_FAILED.value())
            return List.of(new Failure(
                    "This was changed by somebody else since you opened the page. Look at it again, then decide.",
                    null));
        if (violations.isEmpty()) return List.of(new Failure(Sentences.of(refused.sentence()), null));
        return violations.stream()
                .map(violation -> new Failure(
                        "%s: %s"
                                .formatted(
                                        labels.getOrDefault(violation.field(), violation.field()),
                                        violation.message().equals(Forms.NOT_NULL)
                                                ? "is missing"
                                                : violation.message()),
                        labels.containsKey(violation.field()) ? Asked.idOf(violation.field()) : null))
                .toList();
    }

    /** A form has labels where the API has names, and asks for a day in three fields. */
    private static List<Violation> inWords(List<Violation> violations, Map<String, String> labels) {
        return violations.stream()
                .map(violation -> new Violation(violation.field(), inWords(violation.message(), labels)))
                .toList();
    }

    private static String inWords(String message, Map<String, String> labels) {
        var words = message.replace(OF_A_DAY, "");
        for (var each : labels.entrySet())
            if (CAMEL_CASE.matcher(each.getKey()).matches())
                words = words.replaceAll(
                        "\\b" + each.getKey() + "\\b", Matcher.quoteReplacement("“" + each.getValue() + "”"));
        return words;
    }

    /** The labels of all fields, by name. */
    private static Map<String, String> labels(List<FormField> fields) {
        var labels = new LinkedHashMap<String, String>();
        for (var field : fields) {
            labels.put(field.name(), field.asked().label());
            if (field instanceof Group group) labels.putAll(labels(group.fields()));
        }
        return labels;
    }
}
