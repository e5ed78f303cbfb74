package org.throughline.web.words;

import java.util.Locale;

/** What the API says, as sentences on a page. */
public final class Sentences {

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

    /** A name of a program in words: {@code owner.leadAgency} and {@code items[2].leadAgency} are "Lead agency". */
    public static String ofName(String name) {
        return capital(name.substring(name.lastIndexOf('.') + 1)
                .replaceAll("\\[\\d+]", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT));
    }
}
