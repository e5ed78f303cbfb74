package org.throughline.events.drift;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.impact.EvidenceStrength;
import org.throughline.events.impact.Measurement;

/** Looks for the signs of drift on one day and says, to people, what was seen. */
record Signals(LocalDate day, Course course, DriftPolicy policy) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    List<Signal> observed() {
        var signals = new ArrayList<Signal>();
        for (var signal : new Signal[] {undated(), moved(), stale(), unverified(), unproven()})
            if (signal != null) signals.add(signal);
        return signals;
    }

    private @Nullable Signal undated() {
        var dueDates = course.dueDates();
        if (dueDates.current() != null) return null;
        var words = dueDates.asWritten();
        var because =
                words == null ? "There is no due date" : "There is no due date, only the words \"%s\"".formatted(words);
        return new Signal(SignalKind.UNDATED, because, List.of(dueDates.setBy()));
    }

    private @Nullable Signal moved() {
        var moves = course.dueDates().moves();
        long days = course.dueDates().driftDays();
        if (moves.size() < policy.movedTimes() && days <= policy.movedDays()) return null;
        var because = "Due date moved %s, %s in all: %s"
                .formatted(
                        times(moves.size()),
                        days(days),
                        moves.stream().map(Signals::destination).collect(Collectors.joining(", ")));
        return new Signal(
                SignalKind.MOVED,
                because,
                moves.stream().map(DueDateMove::version).toList());
    }

    private @Nullable Signal stale() {
        if (!course.status().open()) return null;
        var last = course.lastSubstantive();
        long days = Days.past(last.on(), day);
        if (days < policy.staleDays(course.priority())) return null;
        var because = "Nothing of substance for %s, since %s".formatted(days(days), DATE.format(last.on()));
        return new Signal(SignalKind.STALE, because, List.of(last.version()));
    }

    private @Nullable Signal unverified() {
        var claim = course.waitingClaim();
        if (claim == null) return null;
        long days = Days.past(claim.effectiveOn(), day);
        if (days <= policy.unverifiedDays()) return null;
        var because = "Claimed complete on %s and not verified for %s"
                .formatted(DATE.format(claim.effectiveOn()), days(days));
        return new Signal(SignalKind.UNVERIFIED, because, List.of(claim.version()));
    }

    private @Nullable Signal unproven() {
        var signedOff = course.signedOff();
        var gap = Assessment.impactGap(day, course);
        if (signedOff == null || gap == null || gap <= policy.unprovenDays()) return null;
        var shown = Assessment.impactShown(course);
        var because = "Signed off on %s and no impact shown for %s: %s"
                .formatted(
                        DATE.format(signedOff.on()),
                        days(gap),
                        shown.isEmpty()
                                ? "no evidence of practice or outcome"
                                : "the best evidence is "
                                        + EvidenceStrength.best(shown).strength());
        var causes =
                Stream.concat(Stream.of(signedOff.version()), shown.stream().map(Measurement::version));
        return new Signal(SignalKind.UNPROVEN, because, causes.toList());
    }

    private static String destination(DueDateMove move) {
        if (move.to() != null) return DATE.format(move.to());
        return move.asWritten() == null ? "no date" : "\"" + move.asWritten() + "\"";
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
