package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.domain.hold.Hold;

/** What holds do to an action: which of them there are, and which days they cover. */
final class Holds {

    private Holds() {}

    static List<Hold> after(Recorded<ActionEvent> recorded, List<Hold> holds) {
        var now = EventReference.of(recorded);
        return switch (recorded.event()) {
            case ActionHeld e ->
                Stream.concat(
                                holds.stream(),
                                Stream.of(Hold.placed(now, false, e.reason(), e.explanation(), e.reviewBy())))
                        .toList();
            case HoldReviewed e -> ofThoseInForce(holds, hold -> hold.reviewed(now, e.reviewBy()));
            case HoldReleased _ -> ofThoseInForce(holds, hold -> hold.released(now));
            default -> holds;
        };
    }

    /** CalendarDays after the due date, up to and with the last one, that at least one valid hold covers. */
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

    /** Whether this one covers any of the days after the due date, up to and with the last one. */
    static boolean covers(Hold hold, LocalDate due, LocalDate last) {
        return daysCovered(List.of(hold), due, last) > 0;
    }

    /** Whether one holds the action on that day, and was reviewed in time. */
    static boolean valid(List<Hold> holds, LocalDate day) {
        for (int i = 0; i < holds.size(); i++)
            if (holds.get(i).inForce() && !holds.get(i).expiredBy(day)) return true;
        return false;
    }

    /** Whether one holds the action on that day, and was not reviewed in time. */
    static boolean expired(List<Hold> holds, LocalDate day) {
        for (int i = 0; i < holds.size(); i++) if (holds.get(i).expiredBy(day)) return true;
        return false;
    }

    /** The last day of the terms that have begun by a day; a day before it if none of them covers it. */
    private static long coveredUntil(List<Hold> holds, long day) {
        long until = Long.MIN_VALUE;
        for (var hold : holds)
            for (int term = 0; term < hold.terms().size(); term++)
                if (hold.terms().get(term).decided().on().toEpochDay() <= day)
                    until = Math.max(until, hold.coversUntil(term).toEpochDay());
        return until;
    }

    /** The first day after another on which a term begins; never if none does. */
    private static long nextBegin(List<Hold> holds, long day) {
        long next = Long.MAX_VALUE;
        for (var hold : holds)
            for (var term : hold.terms()) {
                long begins = term.decided().on().toEpochDay();
                if (begins > day) next = Math.min(next, begins);
            }
        return next;
    }

    private static List<Hold> ofThoseInForce(List<Hold> holds, UnaryOperator<Hold> changed) {
        return holds.stream()
                .map(hold -> hold.inForce() ? changed.apply(hold) : hold)
                .toList();
    }
}
