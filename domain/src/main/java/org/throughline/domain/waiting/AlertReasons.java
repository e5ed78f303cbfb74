package org.throughline.domain.waiting;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.IN_PROGRESS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.DriftOnset;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.EscalationStep;

/** The reasons that follow from delay and drift, and which of them are for the owner's agency to answer. */
public final class AlertReasons {

    /** The reasons that count while work is under way. A signed-off action is alerted for {@code UNPROVEN} only. */
    private static final Set<AlertReason> UNDER_WAY = EnumSet.of(
            AlertReason.LATE,
            AlertReason.UNDATED,
            AlertReason.MOVED,
            AlertReason.STALE,
            AlertReason.UNOWNED,
            AlertReason.NOTED);

    private AlertReasons() {}

    /** All reasons that follow from delay and drift. */
    public static Set<AlertReason> of(Assessment assessed) {
        var reasons = EnumSet.noneOf(AlertReason.class);
        if (assessed.late()) reasons.add(AlertReason.LATE);
        for (var signal : assessed.signals()) reasons.add(of(signal));
        return reasons;
    }

    public static AlertReason of(SignalKind signal) {
        return AlertReason.valueOf(signal.name());
    }

    /**
     * The reasons for which the owner's agency is alerted. Silence from before the program knew of the action is none: it counts
     * from that day. Shortly after a reopening lateness is none.
     */
    public static Set<AlertReason> ofOwner(LocalDate day, ActionState state, Assessment assessed, Policy policy) {
        var reasons = of(assessed);
        var status = state.status();
        if (status == AGREED || status == IN_PROGRESS) reasons.retainAll(UNDER_WAY);
        else reasons.retainAll(EnumSet.of(AlertReason.UNPROVEN));
        if (reopenedRecently(day, state, policy)) reasons.remove(AlertReason.LATE);
        if (day.isBefore(knownFor(policy.staleDays(state.facts().highPriority()), state)))
            reasons.remove(AlertReason.STALE);
        if (!state.impact().checks().stream().anyMatch(check -> !check.waits() && !check.lasting())
                && !day.isAfter(knownFor(policy.thresholds().unprovenDays(), state)))
            reasons.remove(AlertReason.UNPROVEN);
        return reasons;
    }

    /** Whether something about the action waits for others than the owner's agency, which is then not alerted. */
    public static boolean waitForOthers(ActionState state) {
        var waiting = state.challenges().waiting();
        var vacancy = state.vacancy();
        return state.challenges().disputed()
                || state.alerts().moreTime() != null
                || (vacancy != null && vacancy.declined())
                || (waiting != null && waiting.to() != EscalationStep.AGENCY_LEAD);
    }

    /** The first day on which a reason of delay or drift shows; empty for any other reason. */
    public static Optional<LocalDate> since(AlertReason reason, LocalDate day, ActionState state, Policy policy) {
        if (reason == AlertReason.LATE) return DriftOnset.late(state);
        for (var signal : SignalKind.values())
            if (of(signal) == reason) return DriftOnset.of(signal, day, state, policy);
        return Optional.empty();
    }

    private static LocalDate knownFor(long days, ActionState state) {
        var known = state.alerts().knownSince();
        return known.isAfter(state.promise().effectiveOn()) ? known.plusDays(days) : LocalDate.MIN;
    }

    private static boolean reopenedRecently(LocalDate day, ActionState state, Policy policy) {
        var reopened = state.alerts().reopenedOn();
        return reopened != null
                && day.isBefore(reopened.plusDays(policy.reminders().reopenedDays()));
    }
}
