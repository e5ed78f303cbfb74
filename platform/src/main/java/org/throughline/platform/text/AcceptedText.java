package org.throughline.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts that are accepted in a request, and the form in which they are recorded. */
public final class AcceptedText {

    /** The limit of Unicode's Stream-Safe Text Format (UAX 15, 13). More marks are drawn over the lines above and below. */
    private static final int MARKS_MAX = 30;

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\u2028\u2029]");

    private AcceptedText() {}

    /** Composed characters (NFC), and a line feed for each line break: the two texts that look the same are the same. */
    public static String recorded(String text) {
        return Normalizer.normalize(LINE_BREAK.matcher(text).replaceAll("\n"), Normalizer.Form.NFC);
    }

    /** Whether a reader would see anything of it. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Characters::isSeen);
    }

    /** Whether it says anything: a full stop or a picture is no answer to a question. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Why a text is refused for one of its characters, as a phrase after the name of the field; null if it is not. */
    public static @Nullable String refusal(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (!Characters.isAccepted(text, at))
                return "has a character that is not accepted there, %s, as character %d; remove it"
                        .formatted(name(character), text.codePointCount(0, at) + 1);
            marks = Characters.isMark(character) ? marks + 1 : 0;
            if (marks > MARKS_MAX) return "has more than %d accents on one character".formatted(MARKS_MAX);
        }
        return null;
    }

    /** U+202E RIGHT-TO-LEFT OVERRIDE. */
    private static String name(int character) {
        var name = Character.getName(character);
        return String.format(Locale.ROOT, "U+%04X", character) + (name == null ? "" : " " + name);
    }
}
