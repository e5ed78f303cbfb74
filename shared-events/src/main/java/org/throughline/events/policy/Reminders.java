package org.throughline.events.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * When somebody is reminded, and for how long an answer gives peace.
 *
 * @param ownerDaysBefore how many days before the due date an owner is reminded, the earliest first
 * @param committeeDaysBefore how many days before its meeting a committee gets its summary
 * @param lastCallDays how many days before an alert goes up it is told once more
 * @param restDays how many days after an alert ended it is not raised again for the same reasons
 * @param reopenedDays how many days after a reopening nobody is told that the action is late
 */
public record Reminders(
        List<Integer> ownerDaysBefore, int committeeDaysBefore, int lastCallDays, int restDays, int reopenedDays) {

    public static final Reminders DEFAULT = new Reminders(List.of(14, 3), 7, 3, 28, 14);

    public Reminders {
        ownerDaysBefore =
                ownerDaysBefore.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** Which reminder of a due date is owed on a day: the last one whose day has come, so that a missed one is made up for once. */
    public OptionalInt owed(LocalDate day, LocalDate due) {
        long left = due.toEpochDay() - day.toEpochDay();
        return ownerDaysBefore.stream()
                .mapToInt(Integer::intValue)
                .filter(days -> left <= days)
                .min();
    }
}
