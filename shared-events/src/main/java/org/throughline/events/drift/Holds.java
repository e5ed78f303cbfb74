package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.hold.Hold;

/** What holds do to an action: which of them there are, and which days they cover. */
final class Holds {

    private Holds() {}

    static List<Hold> after(Recorded<ActionEvent> recorded, List<Hold> holds) {
        return switch (recorded.event()) {
            case ActionHeld e ->
                Stream.concat(
                                holds.stream(),
                                Stream.of(new Hold(
                                        recorded.version(),
                                        false,
                                        e.effectiveOn(),
                                        e.reason(),
                                        e.explanation(),
                                        e.reviewBy(),
                                        null)))
                        .toList();
            case HoldReviewed e -> ofThoseInForce(holds, hold -> hold.reviewed(e.reviewBy()));
            case HoldReleased e -> ofThoseInForce(holds, hold -> hold.released(e.effectiveOn()));
            default -> holds;
        };
    }

    /** Days after the due date, up to and with the last one, that at least one valid hold covers. */
    static long daysCovered(List<Hold> holds, LocalDate due, LocalDate last) {
        Set<LocalDate> covered = new HashSet<>();
        for (var hold : holds) {
            var first = hold.from().isAfter(due) ? hold.from() : due.plusDays(1);
            var end = hold.coversUntil().isBefore(last) ? hold.coversUntil() : last;
            if (!first.isAfter(end)) first.datesUntil(end.plusDays(1)).forEach(covered::add);
        }
        return covered.size();
    }

    /** Whether one holds the action on that day, and was reviewed in time. */
    static boolean valid(List<Hold> holds, LocalDate day) {
        return holds.stream().anyMatch(hold -> hold.inForce() && !hold.expiredBy(day));
    }

    private static List<Hold> ofThoseInForce(List<Hold> holds, UnaryOperator<Hold> changed) {
        return holds.stream()
                .map(hold -> hold.inForce() ? changed.apply(hold) : hold)
                .toList();
    }
}
