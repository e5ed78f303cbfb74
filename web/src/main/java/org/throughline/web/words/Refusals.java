package org.throughline.web.words;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.throughline.web.api.ApiRefusal;

/** The API's refusals as sentences on a page, with names in place of identifiers. */
@Component
public class Refusals {

    /** What parameters of addresses are called on pages, where that is not their name in words. */
    private static final Map<String, String> LABELS = Map.of("q", "Words", "knownAt", "As recorded by");

    private final DirectoryNames names;

    Refusals(DirectoryNames names) {
        this.names = names;
    }

    /** The rule's sentence, or one for each field. */
    public String of(ApiRefusal refused) {
        return inWords(refused, names::inSentence);
    }

    static String inWords(ApiRefusal refused, UnaryOperator<String> names) {
        return refused.violations().isEmpty()
                ? Sentences.of(refused.inWords(names))
                : refused.violations().stream()
                        .map(violation ->
                                "“%s” %s.".formatted(label(violation.field()), names.apply(violation.message())))
                        .collect(Collectors.joining(" "));
    }

    /** The rule's sentence. */
    public String sentence(ApiRefusal refused) {
        return Sentences.of(refused.inWords(names::inSentence));
    }

    /** The same of a refusal that is a part of an answer. */
    public String of(ProblemDetail refused) {
        return of(String.valueOf(refused.getDetail()));
    }

    /** A sentence of the API about what was refused or would be. */
    public String of(String sentence) {
        return Sentences.of(names.inSentence(sentence));
    }

    /** What a parameter or a field that has no label is called. */
    public static String label(String field) {
        var own = LABELS.get(field);
        return own == null ? Sentences.ofName(field) : own;
    }
}
