package org.throughline.platform.attachment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names and words of PDF objects, one after the other; strings and comments are skipped (ISO 32000-2, 7.2 and 7.3). */
final class PdfNames {

    private static final int SINCE_MAX = 10_000;
    private static final int STEPS_BETWEEN_CHECKS = 1 << 14;

    private final byte[] bytes;
    private final CheckLimits limits;
    private final List<String> sinceObject = new ArrayList<>();
    private int at;
    private int steps;
    private @Nullable String name;
    private @Nullable String word;

    PdfNames(byte[] bytes, CheckLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Goes to the next name or word; false at the end. */
    boolean next() {
        name = null;
        word = null;
        while (at < bytes.length) {
            if (++steps % STEPS_BETWEEN_CHECKS == 0) limits.checkTime();
            byte now = bytes[at];
            if (isSpace(now)) at++;
            else if (now == '%') skipComment();
            else if (now == '(') skipString();
            else if (now == '<' && at + 1 < bytes.length && bytes[at + 1] == '<') at += 2;
            else if (now == '<') skipHex();
            else if (now == '/') {
                at++;
                name = read(true);
                if (sinceObject.size() < SINCE_MAX) sinceObject.add(name);
                return true;
            } else if (isDelimiter(now)) at++;
            else {
                word = read(false);
                if (word.equals("obj")) sinceObject.clear();
                return true;
            }
        }
        return false;
    }

    @Nullable
    String name() {
        return name;
    }

    boolean isWord(String what) {
        return what.equals(word);
    }

    int position() {
        return at;
    }

    void continueAt(int place) {
        at = place;
    }

    /** The names since the object began. */
    List<String> sinceObject() {
        return List.copyOf(sinceObject);
    }

    /** In a name, {@code #4A} stands for a character. */
    private String read(boolean escaped) {
        var text = new StringBuilder();
        while (at < bytes.length && !isSpace(bytes[at]) && !isDelimiter(bytes[at])) {
            int code = bytes[at++] & 0xFF;
            if (escaped && code == '#' && at + 1 < bytes.length) {
                int high = Character.digit(bytes[at], 16), low = Character.digit(bytes[at + 1], 16);
                if (high >= 0 && low >= 0) {
                    code = high * 16 + low;
                    at += 2;
                }
            }
            text.append((char) code);
        }
        return text.toString();
    }

    private void skipComment() {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') at++;
    }

    private void skipString() {
        int depth = 0;
        for (; at < bytes.length; at++) {
            byte now = bytes[at];
            if (now == '\\') at++;
            else if (now == '(') depth++;
            else if (now == ')' && --depth == 0) {
                at++;
                return;
            }
        }
    }

    private void skipHex() {
        while (at < bytes.length && bytes[at] != '>') at++;
        at++;
    }

    private static boolean isSpace(byte now) {
        return now == 0 || now == '\t' || now == '\n' || now == '\f' || now == '\r' || now == ' ';
    }

    private static boolean isDelimiter(byte now) {
        return "()<>[]{}/%".indexOf(now) >= 0;
    }
}
