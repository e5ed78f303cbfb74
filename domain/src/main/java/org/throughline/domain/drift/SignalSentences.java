package org.throughline.domain.drift;

import static org.throughline.domain.drift.DriftSentences.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Activity;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.board.Policy;
import org.throughline.domain.impact.Measurement;

/** The sentence and the causes of each signal. */
record SignalSentences(LocalDate day, ActionState state, Policy policy, Assessment assessed) {

    Signal of(SignalKind kind) {
        return switch (kind) {
            case UNDATED ->
                signal(
                        kind,
                        DriftSentences.undated(state.dueDates()),
                        causes().and(state.dueDates().set()));
            case MOVED -> signal(kind, DriftSentences.moved(state.dueDates()), causes().movesOf(state.dueDates()));
            case STALE -> stale();
            case UNOWNED -> unowned();
            case NOTED -> noted();
            case UNVERIFIED -> unverified();
            case UNPROVEN -> unproven();
            case HOLD_EXPIRED -> holdExpired();
            case CHALLENGED -> challenged();
        };
    }

    private Signal stale() {
        var last = state.lastSubstantive();
        var because = "No substantive event for %s, since %s"
                .formatted(CalendarDays.inWords(CalendarDays.past(last.on(), day)), DriftSentences.day(last));
        return signal(SignalKind.STALE, because, causes().and(last));
    }

    private Signal unowned() {
        var vacancy = Objects.requireNonNull(state.vacancy());
        var because = "%s on %s, and there is no new owner"
                .formatted(vacancy.because(), date(vacancy.since().on()));
        return signal(SignalKind.UNOWNED, because, causes().and(vacancy.since()));
    }

    private Signal noted() {
        var notes = state.activity().notes();
        var because = "Noted at %d meetings with no substantive event between: %s"
                .formatted(
                        notes.size(),
                        DriftSentences.dates(
                                notes.stream().map(Activity::meetingDate).toList()));
        return signal(SignalKind.NOTED, because, causes().and(notes));
    }

    private Signal challenged() {
        var concerns = state.activity().concerns();
        var because = "Challenged %d times and neither escalated nor disputed: %s"
                .formatted(
                        concerns.size(),
                        DriftSentences.dates(
                                concerns.stream().map(EventReference::on).toList()));
        return signal(SignalKind.CHALLENGED, because, causes().and(concerns));
    }

    private Signal unverified() {
        var claim = Objects.requireNonNull(state.claims().waiting());
        var because = DriftSentences.waiting(claim, CalendarDays.past(claim.effectiveOn(), day));
        return signal(SignalKind.UNVERIFIED, because, causes().and(claim.made()));
    }

    /** Failed checks, the impact gap, or both can raise it. */
    private Signal unproven() {
        var signedOff = Objects.requireNonNull(state.signedOff());
        var impact = state.impact();
        var because = new ArrayList<String>();
        var causes = causes().and(signedOff);
        for (var check : impact.failing(day, policy.thresholds().checkGraceDays())) {
            because.add(failed(check));
            causes.and(check.recorded());
        }
        if (SignalDetector.gapTooLong(day, state, policy)) {
            because.add(DriftSentences.unproven(signedOff, CalendarDays.past(signedOff.on(), day), impact));
            causes.and(impact.impactShown().stream().map(Measurement::at).toList());
        }
        return signal(SignalKind.UNPROVEN, DriftSentences.together(because), causes);
    }

    private static String failed(SustainedCheck check) {
        var result = check.result();
        if (check.reported())
            return "The sustained check due on %s is reported, and no committee has confirmed it"
                    .formatted(date(check.dueOn()));
        var found = result == null
                ? "was not done"
                : switch (result) {
                    case NOT_DONE -> "was not done";
                    case WEAKENED -> "found the change weakened";
                    case LOST -> "found the change lost";
                    case HELD, IMPROVED, NOT_COMPARABLE -> throw new IllegalArgumentException("it does not fail");
                };
        return "The sustained check due on %s %s".formatted(date(check.dueOn()), found);
    }

    private Signal holdExpired() {
        var because = new ArrayList<String>();
        var causes = causes();
        for (var hold : state.holds())
            if (state.facts().open() && hold.expiredBy(day)) {
                because.add(expired(hold));
                causes.and(hold);
            }
        var restriction = state.restriction();
        if (restriction != null && restriction.expiredBy(day)) {
            because.add("Its review is under a reporting restriction that was to be reviewed by %s"
                    .formatted(date(Objects.requireNonNull(restriction.reviewBy()))));
            causes.and(restriction);
        }
        return signal(SignalKind.HOLD_EXPIRED, DriftSentences.together(because), causes);
    }

    private static String expired(Hold hold) {
        return "%s on hold, and the hold was to be reviewed by %s"
                .formatted(hold.ofReview() ? "The whole review is" : "It is", date(hold.reviewBy()));
    }

    private Causes causes() {
        return new Causes(state);
    }

    private Signal signal(SignalKind kind, String because, Causes causes) {
        return new Signal(kind, because, causes.inOrder(), assessed.restsOn(kind));
    }
}
