package org.throughline.events.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The times for reminders and for pauses after an answer.
 *
 * @param ownerDaysBefore days before the due date on which the owner is reminded, the earliest first
 * @param committeeDaysBefore days before its meeting on which a committee gets its summary
 * @param lastCallDays days before escalation on which an alert is repeated
 * @param restDays days after the end of an alert in which no alert is raised for the same reasons
 * @param reopenedDays days after a reopening in which lateness raises no alert
 * @param summaryEveryMonths months between two digests of all delay and drift below a committee, and below the Board
 */
public record Reminders(
        List<Integer> ownerDaysBefore,
        int committeeDaysBefore,
        int lastCallDays,
        int restDays,
        int reopenedDays,
        int summaryEveryMonths) {

    public static final Reminders DEFAULT = new Reminders(List.of(14, 3), 7, 3, 28, 14, 1);

    public Reminders {
        ownerDaysBefore =
                ownerDaysBefore.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The reminder to send on a day: the latest whose day has come, so that a missed reminder is sent once later. */
    public OptionalInt owed(LocalDate day, LocalDate due) {
        long left = due.toEpochDay() - day.toEpochDay();
        return ownerDaysBefore.stream()
                .mapToInt(Integer::intValue)
                .filter(days -> left <= days)
                .min();
    }
}
