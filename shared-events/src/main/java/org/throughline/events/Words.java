package org.throughline.events;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of readable identifiers, said once for all of them. */
final class Words {

    /** Longer keys would not fit the event store's column beside the numbers that findings and actions add. */
    private static final int LENGTH_MAX = 80;

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern SLUGS = Pattern.compile(SLUG);
    private static final Pattern FINDING = Pattern.compile(SLUG + "\\.f[1-9][0-9]{0,5}");
    private static final Pattern ACTION = Pattern.compile(SLUG + "\\.f[1-9][0-9]{0,5}\\.a[1-9][0-9]{0,5}");

    private static final Pattern MEETING = Pattern.compile(SLUG + "\\.[12][0-9]{3}-[01][0-9]-[0-3][0-9]");

    private Words() {}

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
        var meeting = matching(MEETING, value, "meeting", words);
        try {
            LocalDate.parse(meeting.substring(meeting.indexOf('.') + 1));
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("an identifier of a meeting is " + words, noDay);
        }
        return meeting;
    }

    /** Events written before a list existed have none, which means the same as an empty one. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static String matching(Pattern form, @Nullable String value, String what, String words) {
        if (value == null || value.length() > LENGTH_MAX || !form.matcher(value).matches())
            throw new IllegalArgumentException("an identifier of a%s %s is %s, at most %d characters"
                    .formatted(what.startsWith("a") ? "n" : "", what, words, LENGTH_MAX));
        return value;
    }
}
