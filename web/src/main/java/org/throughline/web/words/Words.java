package org.throughline.web.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How days, counts and constants are written on pages. */
public final class Words {

    private static final char NO_BREAK = '\u00A0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d'\u00A0'MMMM'\u00A0'uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d'\u00A0'MMMM'\u00A0'uuuu, HH:mm", Locale.UK);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM'\u00A0'uuuu", Locale.UK);

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM'\u00A0'uuuu", Locale.UK);

    /** A longer lag is easier to read as the day on which something was recorded. */
    private static final long LAG_DAYS_MAX = 60;

    private Words() {}

    /** "31 March 2017", without a line break in it. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "March 2017". */
    public static String monthOf(LocalDate day) {
        return MONTH.format(day);
    }

    /** "Mar 2017", where there is little room. */
    public static String shortMonthOf(LocalDate day) {
        return SHORT_MONTH.format(day);
    }

    public static String dayOr(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day(day);
    }

    public static String moment(Instant moment, ZoneId zone) {
        return MINUTE.format(moment.atZone(zone));
    }

    /** A moment of knowing: "31 March 2017" for the end of that day, else "31 March 2017, 14:05". */
    public static String known(Instant moment, ZoneId zone) {
        var next = moment.plusNanos(1).atZone(zone);
        return next.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(next.toLocalDate().minusDays(1))
                : moment(moment, zone);
    }

    /** The same with seconds, where another moment is in the same minute. */
    public static String knownToTheSecond(Instant moment, ZoneId zone) {
        var minute = moment(moment, zone);
        return known(moment, zone).equals(minute)
                ? minute + moment.atZone(zone).format(DateTimeFormatter.ofPattern(":ss.SSS", Locale.UK))
                : known(moment, zone);
    }

    /** "1 day", "290 days". */
    public static String days(long days) {
        return count(days, "day", "days");
    }

    /** How long after its day something was recorded: "recorded 5 days later"; after more than two months, on which day. */
    public static String lag(LocalDate day, LocalDate recordedOn) {
        long days = recordedOn.toEpochDay() - day.toEpochDay();
        if (days <= 0) return "recorded the same day";
        return days > LAG_DAYS_MAX ? "recorded on " + day(recordedOn) : lag(days);
    }

    /** "recorded 5 days later", however long, where the day of recording is beside it. */
    public static String lag(long days) {
        return days <= 0 ? "recorded the same day" : "recorded " + days(days) + " later";
    }

    /** A share as "45%". */
    public static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** A statement of at most so many characters, cut at a word: it can have 4,000, and the page of its thing has the whole. */
    public static String shortened(String statement, int max) {
        if (statement.length() <= max) return statement;
        int end = statement.lastIndexOf(' ', max);
        if (end <= 0) end = statement.offsetByCodePoints(0, max / 2);
        return statement.substring(0, end) + " …";
    }

    public static String count(long count, String one, String many) {
        return number(count) + NO_BREAK + (count == 1 || count == -1 ? one : many);
    }

    /** "1,234", whatever the language of the machine. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** AWAITING_SIGN_OFF as people write it: "Awaiting sign off". */
    public static String of(Enum<?> word) {
        var words = word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A parameter of an address as people write it: "raisedFrom" is "Raised from". */
    public static String ofParameter(String name) {
        return Sentences.capital(name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }
}
