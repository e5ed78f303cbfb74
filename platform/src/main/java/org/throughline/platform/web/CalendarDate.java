package org.throughline.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Parses ISO 8601 calendar dates and nothing else. "Ongoing" is not a date. */
final class CalendarDate {

    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final int SHOWN_MAX = 40;

    /** The year last, as in 31/12/2016 or 31.12.2016. */
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4})");

    /** The year first, also with a time, as in 2016/12/31 or 2016-12-31T10:00:00Z. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[./ -]?([0-9]{1,2})[./ -]?([0-9]{1,2})(?:[T ].*)?");

    private static final LocalDate ANY = LocalDate.of(2017, 3, 31);
    private static final int FIRST_YEAR = 1900, LAST_YEAR = 2199;

    private CalendarDate() {}

    /**
     * @throws IllegalArgumentException with a message for the client, unless the text is a day from 1900 to 2199
     */
    static LocalDate parse(String text) {
        try {
            if (DAY.matcher(text).matches()) return LocalDate.parse(text);
        } catch (DateTimeException _) { // 31 February looks like a day until it is looked up
        }
        throw new IllegalArgumentException("'%s' is not a calendar date%s; write a day such as %s"
                .formatted(shown(text), isOutside(text) ? " from 1900 to 2199" : "", meant(text)));
    }

    private static boolean isOutside(String text) {
        var parts = YEAR_FIRST.matcher(text);
        if (!parts.matches()) return false;
        int year = Integer.parseInt(parts.group(1));
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    /** The day that was probably meant, as it is to be written: of a day that its month does not have, the month's last. */
    private static LocalDate meant(String text) {
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        var yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : ANY;
    }

    private static LocalDate day(String year, String month, String day) {
        int inYear = Integer.parseInt(year), inMonth = Integer.parseInt(month), number = Integer.parseInt(day);
        if (inYear < FIRST_YEAR || inYear > LAST_YEAR || inMonth < 1 || inMonth > 12 || number < 1 || number > 31)
            return ANY;
        return LocalDate.of(
                inYear, inMonth, Math.min(number, YearMonth.of(inYear, inMonth).lengthOfMonth()));
    }

    private static String shown(String text) {
        var printable = text.replaceAll("[^\\p{Print}\\p{L}]", "?");
        return printable.length() <= SHOWN_MAX ? printable : printable.substring(0, SHOWN_MAX) + "…";
    }
}
