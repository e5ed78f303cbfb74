package org.throughline.query.list;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Searches text without regard to case, accents and other differences of spelling; see {@link FoldedText}. */
public final class TextSearch {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TextSearch() {}

    /** The text that is searched. */
    public static String text(String... parts) {
        return FoldedText.of(String.join("\n", parts));
    }

    /** The words to search for; each has to occur, whole or in part. */
    public static List<String> words(String asked) {
        return Arrays.stream(SPACE.split(FoldedText.of(asked)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public static boolean has(String text, List<String> words) {
        return has(text, null, "", words);
    }

    /**
     * Whether each word occurs in a text, or begins an identifier or a part of a printed number.
     *
     * @param number as its source prints it; null without one
     */
    public static boolean has(String text, @Nullable String number, String identifier, List<String> words) {
        @Nullable String printed = null;
        for (var word : words) {
            if (text.contains(word) || identifier.startsWith(word)) continue;
            if (number == null) return false;
            if (printed == null) printed = " " + FoldedText.of(number);
            if (!printed.contains(" " + word)) return false;
        }
        return true;
    }
}
