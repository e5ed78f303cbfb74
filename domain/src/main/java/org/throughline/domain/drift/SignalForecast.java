package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DriftFacts;
import org.throughline.domain.board.Policy;

/** The day from which each signal will be raised if nothing more happens. */
public final class SignalForecast {

    private SignalForecast() {}

    /**
     * Finds the first day on which each signal shows, not before a day.
     *
     * <p>A signal begins to show on that day, or on a day on which a limit of the policy is passed or a hold or restriction expires, so only
     * these days are assessed.
     *
     * @return without signals that will not be raised
     */
    public static Map<SignalKind, LocalDate> of(LocalDate from, ActionState state, Policy policy) {
        var first = new EnumMap<SignalKind, LocalDate>(SignalKind.class);
        for (var day : turningDays(from, state, policy))
            for (var kind : SignalDetector.showing(day, state, policy).kinds()) first.putIfAbsent(kind, day);
        return first;
    }

    private static List<LocalDate> turningDays(LocalDate from, ActionState state, Policy policy) {
        var facts = state.facts();
        var days = new TreeSet<Long>();
        long begin = from.toEpochDay();
        days.add(begin);
        add(days, begin, facts.substantiveOn(), policy.staleDays(facts.highPriority()));
        add(days, begin, facts.waitsSince(), policy.thresholds().unverifiedDays() + 1L);
        add(days, begin, facts.signedOffOn(), policy.thresholds().unprovenDays() + 1L);
        add(days, begin, facts.checkDueOn(), policy.thresholds().checkGraceDays() + 1L);
        for (var hold : state.holds()) add(days, begin, hold.reviewBy().toEpochDay(), 1);
        var restriction = state.restriction();
        if (restriction != null && restriction.reviewBy() != null)
            add(days, begin, restriction.reviewBy().toEpochDay(), 1);
        return days.stream().map(LocalDate::ofEpochDay).toList();
    }

    private static void add(TreeSet<Long> days, long begin, long since, long after) {
        if (since != DriftFacts.NEVER && since + after > begin) days.add(since + after);
    }
}
