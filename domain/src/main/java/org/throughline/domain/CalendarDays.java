package org.throughline.domain;

import java.time.LocalDate;

/** Counts of calendar days between dates in the board's time zone. */
public final class CalendarDays {

    private CalendarDays() {}

    /** The number of days from a date to a later day; 0 if the day is not later. */
    public static long past(LocalDate date, LocalDate day) {
        return Math.max(0, day.toEpochDay() - date.toEpochDay());
    }

    public static String inWords(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
