package org.throughline.web.words;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.web.api.ApiRefusal;

/** The API's refusals as sentences on a page. */
public final class Sentences {

    /** What parameters of addresses are called on pages. */
    private static final Map<String, String> LABELS = Map.of(
            "q",
            "Words",
            "asOf",
            "As of",
            "knownAt",
            "As recorded by",
            "dueBefore",
            "Due before",
            "leadAgency",
            "Lead agency");

    private Sentences() {}

    /** With a capital and a full stop. */
    public static String of(String refusal) {
        if (refusal.isEmpty()) return refusal;
        var sentence = capital(refusal);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The rule's sentence, or one for each field. */
    public static String of(ApiRefusal refused) {
        return refused.violations().isEmpty()
                ? of(refused.sentence())
                : refused.violations().stream()
                        .map(violation -> "“%s” %s."
                                .formatted(
                                        LABELS.getOrDefault(violation.field(), violation.field()), violation.message()))
                        .collect(Collectors.joining(" "));
    }
}
