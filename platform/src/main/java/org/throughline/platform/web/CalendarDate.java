package org.throughline.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Parses ISO 8601 calendar dates and nothing else. "Ongoing" is not a date. */
final class CalendarDate {

    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final int SHOWN_MAX = 40;

    private CalendarDate() {}

    /**
     * @throws IllegalArgumentException with a message for the client, unless the text is a day from 1900 to 2199
     */
    static LocalDate parse(String text) {
        try {
            if (DAY.matcher(text).matches()) return LocalDate.parse(text);
        } catch (DateTimeException _) { // 31 February looks like a day until it is looked up
        }
        throw new IllegalArgumentException(
                "'%s' is not a calendar date; write a day such as 2017-03-31".formatted(shown(text)));
    }

    private static String shown(String text) {
        var printable = text.replaceAll("[^\\p{Print}\\p{L}]", "?");
        return printable.length() <= SHOWN_MAX ? printable : printable.substring(0, SHOWN_MAX) + "…";
    }
}
