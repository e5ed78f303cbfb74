package org.throughline.domain.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.throughline.domain.Recorded;
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;
import org.throughline.events.policy.PolicyEvent.RemindersAdopted;
import org.throughline.events.policy.Reminders;
import org.throughline.events.policy.Thresholds;

/**
 * The board's policy on a day.
 *
 * @param version 1 for the default, and one more with every adoption
 * @param from its first day
 */
public record Policy(
        int version,
        LocalDate from,
        Thresholds thresholds,
        List<Integer> checkMonths,
        Ladder ladder,
        Reminders reminders) {

    /** The policy until the board adopts one. */
    public static final Policy DEFAULT = new Policy(
            1,
            LocalDate.of(1900, 1, 1),
            new Thresholds(2, 90, 60, 30, 30, 90, 2, 2, 30),
            List.of(3, 6, 12),
            new Ladder(14, 28, 28),
            Reminders.DEFAULT);

    /** The policy after the given events, which must be in the order they took effect. */
    public static Policy of(Collection<Recorded<PolicyEvent>> inEffectiveOrder) {
        var policy = DEFAULT;
        for (var recorded : inEffectiveOrder) policy = policy.then(recorded);
        return policy;
    }

    private Policy then(Recorded<PolicyEvent> recorded) {
        int next = (int) recorded.version() + 2;
        return switch (recorded.event()) {
            case PolicyAdopted e ->
                new Policy(next, e.effectiveOn(), e.thresholds(), List.copyOf(e.checkMonths()), e.ladder(), reminders);
            case RemindersAdopted e ->
                new Policy(next, e.effectiveOn(), thresholds, checkMonths, ladder, e.reminders());
        };
    }

    public long staleDays(boolean highPriority) {
        return highPriority ? thresholds.staleDaysHighPriority() : thresholds.staleDays();
    }

    public List<LocalDate> checksAfter(LocalDate signOff) {
        return checkMonths.stream().sorted().map(signOff::plusMonths).toList();
    }
}
