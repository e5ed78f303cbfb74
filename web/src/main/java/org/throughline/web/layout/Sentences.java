package org.throughline.web.layout;

import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.web.api.ApiRefusal;

/** The API's refusals as sentences on a page. */
public final class Sentences {

    private Sentences() {}

    /** With a capital and a full stop. */
    public static String of(String refusal) {
        if (refusal.isEmpty()) return refusal;
        var sentence = refusal.substring(0, 1).toUpperCase(Locale.ROOT) + refusal.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    static String of(ApiRefusal refused) {
        return refused.violations().isEmpty()
                ? of(refused.sentence())
                : refused.violations().stream()
                        .map(violation -> of(violation.field() + " " + violation.message()))
                        .collect(Collectors.joining(" "));
    }
}
