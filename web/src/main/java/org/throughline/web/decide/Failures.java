package org.throughline.web.decide;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.throughline.platform.problem.Violation;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.Group;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Refusals;

/** What is wrong with a form, in the words of the form. */
@Component
public class Failures {

    /** How the API says what a day looks like. */
    private static final String OF_A_DAY = "; write a day such as 2017-03-31";

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+([A-Z][a-z]+)+");

    /** What has to be decided first, by the rule that refuses. */
    private static final Map<String, String> FIRST = Map.ofEntries(
            entry("completion-is-claimed", "completion"),
            entry("completion-is-verified", "verification"),
            entry("action-is-signed-off", "sign-off"),
            entry("conditions-are-met", "sign-off/conditions"),
            entry("action-is-not-on-hold", "hold/release"),
            entry("review-is-not-on-hold", "hold/release"),
            entry("action-is-on-hold", "hold"),
            entry("action-has-an-owner", "owner"),
            entry("recurring-duty-has-ended", "recurring-duty/end"),
            entry("action-is-a-recurring-duty", "recurring-duty"),
            entry("dispute-is-the-only-one-open", "dispute/resolution"),
            entry("dispute-is-open", "dispute"),
            entry("escalation-waits-for-this-answer", "escalation"),
            entry("more-time-is-asked-for-once", "more-time/refusal"),
            entry("second-owner-is-the-only-one", "second-owner/release"),
            entry("second-owner-is-named", "second-owner"),
            entry("covers-do-not-overlap", "cover/end"),
            entry("milestone-is-ahead", "milestones"),
            entry("milestone-is-not-after-the-due-date", "due-date"),
            entry("finding-is-not-declined", "taking-up"),
            entry("finding-is-declined", "decline"),
            entry("restriction-is-in-force", "restriction"),
            entry("restriction-is-the-only-one", "restriction/lifting"),
            entry("restricted-review-is-not-published", "restriction/lifting"),
            entry("plan-is-agreed", "plan/agreement"),
            entry("plan-has-been-agreed", "plan/agreement"),
            entry("plan-is-signed-off", "sign-off"),
            entry("plan-is-sustained", "plan/sustained"),
            entry("review-is-on-hold", "hold"));

    /** What is wrong with the form itself, or was recorded meanwhile, is said beside it. */
    private static final Set<Integer> NEEDS_NO_HELP =
            Set.of(HttpStatus.BAD_REQUEST.value(), HttpStatus.PRECONDITION_FAILED.value());

    private final DirectoryNames names;
    private final Refusals refusals;

    Failures(DirectoryNames names, Refusals refusals) {
        this.names = names;
        this.refusals = refusals;
    }

    /** A refused decision may be sent again, corrected; the same key with another body would be refused. */
    public static String freshKey(ApiRefusal refused, String key) {
        return refused.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                ? key
                : UUID.randomUUID().toString();
    }

    /** The decisions that would let a refused one be recorded, as far as the thing has them. */
    List<Link> help(ApiRefusal refused, @Nullable Thing thing, DecisionCatalogue decisions) {
        if (thing == null || NEEDS_NO_HELP.contains(refused.status())) return List.of();
        var first = FIRST.get(refused.rule());
        var history = new Link("See what was recorded", thing.path() + "#history");
        return first == null
                ? List.of(history)
                : decisions
                        .find(thing.api() + "/" + first)
                        .map(kind -> List.of(new Link(kind.summary(), kind.address(thing.id())), history))
                        .orElse(List.of(history));
    }

    /** A sentence of the API with names in place of identifiers. */
    String named(String sentence) {
        return names.inSentence(sentence);
    }

    /**
     * Each failure with the field it is about.
     *
     * @param violations those of the refusal, {@linkplain #inWords in the words} of the form
     */
    public List<Failure> of(ApiRefusal refused, List<Violation> violations, List<FormField> fields) {
        if (refused.status() == HttpStatus.PRECONDITION_FAILED.value())
            return List.of(new Failure(
                    "Something was recorded since you opened this page. Look at it, then send the form again.", null));
        if (violations.isEmpty()) return List.of(new Failure(refusals.sentence(refused), null));
        var labels = labels(fields);
        return violations.stream()
                .map(violation -> new Failure(
                        "%s: %s"
                                .formatted(
                                        labels.getOrDefault(violation.field(), Refusals.label(violation.field())),
                                        violation.message().equals(Forms.NOT_NULL)
                                                ? "is missing"
                                                : violation.message()),
                        labels.containsKey(violation.field()) ? Asked.idOf(violation.field()) : null))
                .toList();
    }

    /** A form has labels where the API has names, and asks for a day in three fields. */
    public List<Violation> inWords(List<Violation> violations, List<FormField> fields) {
        var labels = labels(fields);
        return violations.stream()
                .map(violation -> new Violation(violation.field(), inWords(named(violation.message()), labels)))
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
