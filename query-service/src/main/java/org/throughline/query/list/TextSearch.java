package org.throughline.query.list;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Searches text without regard to case and accents. */
public final class TextSearch {

    /** Accents, and what shows nothing, such as a soft hyphen or a joiner. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TextSearch() {}

    /** The text that is searched. */
    public static String text(String... parts) {
        return folded(String.join("\n", parts));
    }

    /** The words to search for; each has to occur, whole or in part. */
    public static List<String> words(String asked) {
        return Arrays.asList(SPACE.split(folded(asked).strip()));
    }

    public static boolean has(String text, List<String> words) {
        for (var word : words) if (!text.contains(word)) return false;
        return true;
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
