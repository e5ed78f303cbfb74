package org.throughline.domain.drift;

import java.time.LocalDate;

/** Calendar days between dates of the board's time zone. */
final class CalendarDays {

    private CalendarDays() {}

    /** How far a day lies past a date; before it, 0 and not a credit. */
    static long past(LocalDate date, LocalDate day) {
        return Math.max(0, day.toEpochDay() - date.toEpochDay());
    }

    static String inWords(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
