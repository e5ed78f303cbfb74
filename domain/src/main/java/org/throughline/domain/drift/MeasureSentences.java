package org.throughline.domain.drift;

import static org.throughline.domain.drift.DriftSentences.date;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.DueDate;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.domain.impact.Strength;

/**
 * The sentence and the causes of each measure.
 *
 * @param stopped the day up to which delay counts
 */
record MeasureSentences(ActionState state, Assessment assessed, LocalDate stopped) {

    static MeasureSentences on(ActionState state, Assessment assessed) {
        return new MeasureSentences(state, assessed, Assessment.stoppedBy(assessed.on(), state));
    }

    DriftMeasure of(MeasureKind kind) {
        var days = kind.of(assessed);
        return switch (kind) {
            case DELAY -> days == null ? undated(kind) : late(kind, days);
            case ORIGINAL_DELAY -> days == null ? agreedUndated(kind) : originallyLate(days);
            case MASKED_DELAY -> days == null ? agreedUndated(kind) : masked(days);
            case NET_DELAY -> days == null ? undated(kind) : net(days);
            case DRIFT -> drift(assessed.driftDays());
            case STALENESS -> stale(assessed.stalenessDays());
            case VERIFICATION_LAG -> lag(days);
            case IMPACT_GAP -> days == null ? noGap() : gap(days);
        };
    }

    private DriftMeasure undated(MeasureKind kind) {
        var dueDates = state.dueDates();
        return measure(kind, null, DriftSentences.undated(dueDates), causes().and(dueDates.set()));
    }

    private DriftMeasure agreedUndated(MeasureKind kind) {
        var because = "The action was agreed without a due date";
        return measure(kind, null, because, causes().and(state.dueDates().agreed()));
    }

    private DriftMeasure late(MeasureKind kind, long days) {
        var due = state.dueDates().inForce();
        return measure(
                kind,
                days,
                "Due " + lateness(due, days),
                causes().and(state.dueDates().set()).stopOf(state, stopped),
                assessed.delayRestsOn());
    }

    private DriftMeasure originallyLate(long days) {
        var due = state.dueDates().originallyOwed();
        return measure(
                MeasureKind.ORIGINAL_DELAY,
                days,
                "First due " + lateness(due, days),
                causes().and(state.dueDates().agreed()).stopOf(state, stopped),
                assessed.originalDelayRestsOn());
    }

    private String lateness(DueDate date, long days) {
        var due = DriftSentences.due(date, state.dueDates());
        var late = days == 0 ? "not late" : CalendarDays.inWords(days) + " late";
        if (stopped.equals(state.completedOn())) return "%s, finished on %s: %s".formatted(due, stopDay(), late);
        if (stopsAtWaitingClaim()) return "%s, %s: %s".formatted(due, waitingClaim(), late);
        if (stopped.equals(state.closedOn())) return "%s, ended on %s: %s".formatted(due, date(stopped), late);
        return "%s and %s".formatted(due, late);
    }

    /** A refusal would set the clock on. */
    private boolean stopsAtWaitingClaim() {
        return state.facts().provisional();
    }

    private String waitingClaim() {
        return "claimed complete on %s and not answered yet".formatted(stopDay());
    }

    private String stopDay() {
        return date(stopped) + (state.facts().stopAssumed() ? DriftSentences.ASSUMED : "");
    }

    private DriftMeasure masked(long days) {
        var dueDates = state.dueDates();
        var from = dueDates.maskedFrom();
        var because = "%s hidden: %s due %s, %s%s"
                .formatted(
                        days == 0 ? "No lateness" : CalendarDays.inWords(days) + " of lateness",
                        from.equals(dueDates.owedFirst()) ? "first" : "last",
                        DriftSentences.due(from, dueDates),
                        dueDates.current() == null
                                ? "and the date was taken away"
                                : "now " + DriftSentences.due(dueDates.inForce(), dueDates),
                        stopsAtWaitingClaim() ? ", " + waitingClaim() : "");
        var causes = causes().and(dueDates.owedSince()).movesOf(dueDates).stopOf(state, stopped);
        return measure(MeasureKind.MASKED_DELAY, days, because, causes, assessed.maskedDelayRestsOn());
    }

    private DriftMeasure net(long days) {
        var late = late(MeasureKind.NET_DELAY, days);
        long held = Objects.requireNonNull(assessed.delayDays()) - days;
        if (held == 0) return late;
        var due = state.dueDates()
                .countedFrom(Objects.requireNonNull(state.dueDates().current()));
        var causes = causes().and(state.dueDates().set()).stopOf(state, stopped);
        for (var hold : state.holds()) if (HoldCoverage.covers(hold, due, stopped)) causes.and(hold);
        var because = "%s, not counting %s on hold".formatted(late.because(), CalendarDays.inWords(held));
        return measure(MeasureKind.NET_DELAY, days, because, causes, late.restsOn());
    }

    private DriftMeasure drift(long days) {
        var dueDates = state.dueDates();
        var because = dueDates.timesMoved() == 0 ? "The due date has not moved" : DriftSentences.moved(dueDates);
        return measure(
                MeasureKind.DRIFT,
                days,
                because,
                causes().and(dueDates.owedSince()).movesOf(dueDates),
                dueDates.timesMoved() == 0 ? Set.of() : assessed.restsOn(SignalKind.MOVED));
    }

    private DriftMeasure stale(long days) {
        var last = state.lastSubstantive();
        var because = days == 0
                ? "Last substantive event on " + DriftSentences.day(last)
                : "No substantive event for %s, since %s"
                        .formatted(CalendarDays.inWords(days), DriftSentences.day(last));
        return measure(MeasureKind.STALENESS, days, because, causes().and(last), assessed.stalenessRestsOn());
    }

    private DriftMeasure lag(@Nullable Long days) {
        var claim = state.claims().lagging();
        if (claim == null || days == null)
            return measure(MeasureKind.VERIFICATION_LAG, null, "It has not been claimed complete", causes());
        var answered = claim.answered();
        var because = answered == null
                ? DriftSentences.waiting(claim, days)
                : "Claimed complete on %s and %s %s later, on %s"
                        .formatted(
                                DriftSentences.day(claim.made()),
                                answer(claim),
                                CalendarDays.inWords(days),
                                DriftSentences.day(answered));
        return measure(
                MeasureKind.VERIFICATION_LAG,
                days,
                because,
                causes().and(claim.made()).and(answered),
                assessed.verificationLagRestsOn());
    }

    private static String answer(Claim claim) {
        return switch (claim.answer()) {
            case ACCEPTED, SET_ASIDE -> "accepted";
            case ACCEPTED_IN_PART -> "accepted in part";
            case REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
            case WAITING -> throw new IllegalArgumentException("it waits");
        };
    }

    private DriftMeasure gap(long days) {
        var signedOff = Objects.requireNonNull(state.signedOff());
        var shown = state.impact().impactShown().stream().map(Measurement::at).toList();
        return measure(
                MeasureKind.IMPACT_GAP,
                days,
                DriftSentences.unproven(signedOff, days, state.impact()),
                causes().and(signedOff).and(shown),
                assessed.impactGapRestsOn());
    }

    private DriftMeasure noGap() {
        if (state.stage() == ActionStatus.CLOSED)
            return noGap("The action has ended", causes().and(state.ending().closed()));
        var impact = state.impact();
        if (impact.signedOff() == null) return noGap("It is not signed off", causes().and(impact.takenBack()));
        var showing = impact.impactShown().stream()
                .filter(each -> EvidenceStrength.of(each.evidence()).strength().atLeast(Strength.E3))
                .map(Measurement::at)
                .toList();
        return noGap(
                "Impact is shown at " + impact.strength(),
                causes().and(impact.signedOff()).and(showing));
    }

    private static DriftMeasure noGap(String because, Causes causes) {
        return measure(MeasureKind.IMPACT_GAP, null, because, causes);
    }

    private Causes causes() {
        return new Causes(state);
    }

    private static DriftMeasure measure(MeasureKind kind, @Nullable Long days, String because, Causes causes) {
        return measure(kind, days, because, causes, Set.of());
    }

    private static DriftMeasure measure(
            MeasureKind kind, @Nullable Long days, String because, Causes causes, Set<FigureBasis> restsOn) {
        return new DriftMeasure(kind, days, because, causes.inOrder(), restsOn);
    }
}
