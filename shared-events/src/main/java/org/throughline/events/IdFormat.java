package org.throughline.events;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The format of readable identifiers. */
final class IdFormat {

    /** Longer keys would not fit the event store's column beside the numbers that findings and actions add. */
    private static final int LENGTH_MAX = 80;

    /** A digest identifier contains another identifier, a word and a day. */
    private static final int DIGEST_LENGTH_MAX = LENGTH_MAX + 24;

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern SLUGS = Pattern.compile(SLUG);
    private static final Pattern FINDING = Pattern.compile(SLUG + "\\.f[1-9][0-9]{0,5}");
    private static final Pattern ACTION = Pattern.compile(SLUG + "\\.f[1-9][0-9]{0,5}\\.a[1-9][0-9]{0,5}");

    private static final Pattern MEETING = Pattern.compile(SLUG + "\\.[12][0-9]{3}-[01][0-9]-[0-3][0-9]");

    private static final Pattern DIGEST =
            Pattern.compile("(?:lead|owner|committee):" + SLUG + ":[12][0-9]{3}-[01][0-9]-[0-3][0-9]");

    private IdFormat() {}

    static String slug(@Nullable String value, String what) {
        return matching(SLUGS, value, what, "lower-case letters, digits and single hyphens");
    }

    static String finding(@Nullable String value) {
        return matching(FINDING, value, "finding", "a review and a number, such as scr-child-j.f3");
    }

    static String action(@Nullable String value) {
        return matching(ACTION, value, "action", "a finding and a number, such as scr-child-j.f3.a2");
    }

    static String meeting(@Nullable String value) {
        var words = "a committee and a day, such as semg.2016-11-14";
        return dated(matching(MEETING, value, "meeting", words), '.', "meeting", words);
    }

    static String digest(@Nullable String value) {
        var words = "whom it is for and a day, such as lead:nuth:2026-11-23";
        return dated(matching(DIGEST, value, "digest", words), ':', "digest", words);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E upper(Class<E> type, String lower) {
        return Enum.valueOf(type, lower.toUpperCase(Locale.ROOT));
    }

    /** Returns an empty list for null: events stored before the list existed do not have it. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static String dated(String value, char before, String what, String words) {
        try {
            LocalDate.parse(value.substring(value.lastIndexOf(before) + 1));
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("an identifier of a %s is %s".formatted(what, words), noDay);
        }
        return value;
    }

    private static String matching(Pattern form, @Nullable String value, String what, String words) {
        if (value == null
                || value.length() > (form == DIGEST ? DIGEST_LENGTH_MAX : LENGTH_MAX)
                || !form.matcher(value).matches())
            throw new IllegalArgumentException("an identifier of a%s %s is %s, at most %d characters"
                    .formatted(
                            what.startsWith("a") ? "n" : "",
                            what,
                            words,
                            form == DIGEST ? DIGEST_LENGTH_MAX : LENGTH_MAX));
        return value;
    }
}
