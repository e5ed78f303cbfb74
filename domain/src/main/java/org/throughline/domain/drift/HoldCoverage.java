package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.action.Hold;

/** Which days holds cover, and whether a hold is valid or expired on a day. */
final class HoldCoverage {

    private HoldCoverage() {}

    /** The number of days after the due date, up to and including the last, that at least one valid hold covers. */
    static long daysCovered(List<Hold> holds, LocalDate due, LocalDate last) {
        if (holds.isEmpty()) return 0;
        long covered = 0;
        long end = last.toEpochDay();
        long day = due.toEpochDay() + 1;
        while (day <= end) {
            long until = coveredUntil(holds, day);
            if (until >= day) covered += Math.min(until, end) - day + 1;
            day = until >= day ? until + 1 : nextBegin(holds, day);
        }
        return covered;
    }

    /** Whether the hold covers a day after the due date, up to and including the last. */
    static boolean covers(Hold hold, LocalDate due, LocalDate last) {
        return daysCovered(List.of(hold), due, last) > 0;
    }

    /** Whether a hold is in force on the day and its review is not overdue. */
    static boolean valid(List<Hold> holds, LocalDate day) {
        for (int i = 0; i < holds.size(); i++)
            if (holds.get(i).inForce() && !holds.get(i).expiredBy(day)) return true;
        return false;
    }

    /** Whether a hold is in force on the day and its review is overdue. */
    static boolean expired(List<Hold> holds, LocalDate day) {
        for (int i = 0; i < holds.size(); i++) if (holds.get(i).expiredBy(day)) return true;
        return false;
    }

    /** The last day covered by the terms begun by the day; an earlier day if none of them covers it. */
    private static long coveredUntil(List<Hold> holds, long day) {
        long until = Long.MIN_VALUE;
        for (var hold : holds)
            for (int term = 0; term < hold.terms().size(); term++)
                if (hold.terms().get(term).decided().on().toEpochDay() <= day)
                    until = Math.max(until, hold.coversUntil(term).toEpochDay());
        return until;
    }

    /** The first later day on which a term begins; {@code Long.MAX_VALUE} if none does. */
    private static long nextBegin(List<Hold> holds, long day) {
        long next = Long.MAX_VALUE;
        for (var hold : holds)
            for (var term : hold.terms()) {
                long begins = term.decided().on().toEpochDay();
                if (begins > day) next = Math.min(next, begins);
            }
        return next;
    }
}
