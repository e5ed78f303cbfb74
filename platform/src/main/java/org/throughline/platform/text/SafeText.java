package org.throughline.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as they leave the program, other than in JSON: in calendars, mail, spreadsheets, logs and pages. What was recorded before
 * a character was refused may have it, so the same characters are neutralised here. An accepted text leaves as it is.
 */
public final class SafeText {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\n\u000B\f\u0085\u2028\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\t\n]+| {2,}");

    private SafeText() {}

    /** Line breaks as line feeds; in the place of a character that is not accepted, its code in brackets: [U+202E]. */
    public static String of(String text) {
        var lines = LINE_BREAK.matcher(text).replaceAll("\n");
        StringBuilder safe = null;
        for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
            if (Characters.isAccepted(lines, at)) {
                if (safe != null) safe.appendCodePoint(lines.codePointAt(at));
            } else {
                if (safe == null) safe = new StringBuilder(lines.length() + 16).append(lines, 0, at);
                safe.append(String.format(Locale.ROOT, "[U+%04X]", lines.codePointAt(at)));
            }
        }
        return safe == null ? lines : safe.toString();
    }

    /** On one line, for where a line break would begin something else. */
    public static String line(String text) {
        return SPACES.matcher(of(text)).replaceAll(" ").strip();
    }

    /**
     * On one line, to stand within a sentence of another direction: isolated (UAX 9, 2.4.2) if it has letters that are written
     * from right to left, which would otherwise reorder the words and numbers beside it.
     */
    public static String within(String text) {
        var line = line(text);
        return line.codePoints().noneMatch(SafeText::isRightToLeft)
                ? line
                : Characters.FIRST_STRONG_ISOLATE + line + Characters.POP_DIRECTIONAL_ISOLATE;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
