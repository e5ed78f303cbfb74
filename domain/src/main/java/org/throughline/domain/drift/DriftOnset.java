package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.DriftFacts;
import org.throughline.domain.action.Hold;
import org.throughline.domain.board.Policy;

/** The first day on which lateness, a signal or drift shows, as the record has it now. */
public final class DriftOnset {

    private DriftOnset() {}

    /** The first day of lateness against the current due date; empty while it is not late. */
    public static Optional<LocalDate> late(ActionState state) {
        long due = state.facts().dueOn();
        return due == DriftFacts.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(due + 1));
    }

    /** The first day of unfinished lateness or of the level {@code DRIFTING}; empty if there is neither on the day. */
    public static Optional<LocalDate> lateOrDrifting(LocalDate day, ActionState state, Policy policy) {
        var assessed = Assessment.on(day, state, policy);
        var late = assessed.late() && !state.finished() ? late(state) : Optional.<LocalDate>empty();
        var drifting = assessed.drifting() ? drifting(assessed, day, state, policy) : Optional.<LocalDate>empty();
        return Stream.of(late, drifting).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> drifting(Assessment assessed, LocalDate day, ActionState state, Policy policy) {
        var alone = assessed.signals().stream()
                .filter(SignalKind::driftsAlone)
                .map(signal -> of(signal, day, state, policy))
                .flatMap(Optional::stream);
        var together = assessed.signals().stream()
                .map(signal -> of(signal, day, state, policy))
                .flatMap(Optional::stream)
                .sorted()
                .skip(1);
        return Stream.concat(alone, together).min(Comparator.naturalOrder());
    }

    /** The first day on which a signal that shows on the day has shown. */
    public static Optional<LocalDate> of(SignalKind kind, LocalDate day, ActionState state, Policy policy) {
        var facts = state.facts();
        var thresholds = policy.thresholds();
        return switch (kind) {
            case UNDATED -> Optional.of(state.dueDates().set().on());
            case MOVED -> moved(state, thresholds.movedTimes());
            case STALE -> after(facts.substantiveOn(), policy.staleDays(facts.highPriority()));
            case UNOWNED ->
                Optional.ofNullable(state.vacancy())
                        .map(vacancy -> vacancy.since().on());
            case NOTED -> nth(state.activity().notes(), thresholds.notedTimes());
            case UNVERIFIED -> after(facts.waitsSince(), thresholds.unverifiedDays() + 1);
            case UNPROVEN -> unproven(day, state, policy);
            case HOLD_EXPIRED ->
                Stream.concat(
                                state.holds().stream()
                                        .filter(hold -> facts.open() && hold.expiredBy(day))
                                        .map(Hold::reviewBy),
                                Stream.ofNullable(state.restriction())
                                        .filter(restriction -> restriction.expiredBy(day))
                                        .map(restriction -> Objects.requireNonNull(restriction.reviewBy())))
                        .min(Comparator.naturalOrder())
                        .map(reviewBy -> reviewBy.plusDays(1));
            case CHALLENGED -> nth(state.activity().concerns(), thresholds.challengedTimes());
        };
    }

    private static Optional<LocalDate> moved(ActionState state, int times) {
        var moves = state.dueDates().movesSinceReopening();
        if (moves.isEmpty()) return Optional.empty();
        return Optional.of(moves.get(Math.min(times, moves.size()) - 1).effectiveOn());
    }

    /**
     * A gap without evidence, a check that is overdue and one that failed can follow each other without a break: the signal has
     * shown since the first of them.
     */
    private static Optional<LocalDate> unproven(LocalDate day, ActionState state, Policy policy) {
        var onset = Optional.<LocalDate>empty();
        for (var change : changesOfProof(state, policy).headSet(day, true).descendingSet()) {
            if (!wasUnproven(change, state, policy)) break;
            onset = Optional.of(change);
        }
        return onset;
    }

    /** The days on which a gap or a check can begin or cease to raise the signal. */
    private static TreeSet<LocalDate> changesOfProof(ActionState state, Policy policy) {
        var impact = state.impact();
        var days = new TreeSet<LocalDate>();
        gapSince(state, policy).ifPresent(days::add);
        if (impact.shownOn() != null) days.add(impact.shownOn());
        for (var check : impact.checks()) {
            days.add(check.dueOn().plusDays(policy.thresholds().checkGraceDays() + 1));
            if (check.doneOn() != null) days.add(check.doneOn());
        }
        return days;
    }

    private static boolean wasUnproven(LocalDate earlier, ActionState state, Policy policy) {
        var shownOn = state.impact().shownOn();
        boolean shown = shownOn != null && !shownOn.isAfter(earlier);
        return !shown
                        && gapSince(state, policy)
                                .filter(since -> !since.isAfter(earlier))
                                .isPresent()
                || !state.impact()
                        .failing(earlier, policy.thresholds().checkGraceDays())
                        .isEmpty();
    }

    private static Optional<LocalDate> gapSince(ActionState state, Policy policy) {
        return after(state.facts().signedOffOn(), policy.thresholds().unprovenDays() + 1);
    }

    private static Optional<LocalDate> nth(List<EventReference> events, int times) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.get(Math.min(times, events.size()) - 1).on());
    }

    private static Optional<LocalDate> after(long fact, long days) {
        return fact == DriftFacts.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(fact + days));
    }
}
