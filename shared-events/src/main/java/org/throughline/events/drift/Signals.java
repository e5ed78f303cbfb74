package org.throughline.events.drift;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.hold.Hold;
import org.throughline.events.impact.Measurement;

/** Looks for the signs of drift on one day and says, to people, what was seen. */
record Signals(LocalDate day, Course course, DriftPolicy policy) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    List<Signal> observed() {
        return Stream.of(
                        undated(),
                        moved(),
                        stale(),
                        unowned(),
                        noted(),
                        unverified(),
                        unproven(),
                        holdExpired(),
                        challenged())
                .flatMap(Stream::ofNullable)
                .toList();
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
        var moves = course.dueDates().movesSinceReopening();
        long days = course.dueDates().driftDays();
        if (moves.size() < policy.movedTimes() && days <= policy.movedDays()) return null;
        var because = "Due date moved %s, %s in all: %s"
                .formatted(
                        times(moves.size()),
                        Days.inWords(days),
                        moves.stream().map(Signals::destination).collect(Collectors.joining(", ")));
        return new Signal(
                SignalKind.MOVED,
                because,
                moves.stream().map(DueDateMove::version).toList());
    }

    /** What cannot lawfully proceed does not grow stale, as long as somebody keeps asking whether it still cannot. */
    private @Nullable Signal stale() {
        if (!course.stage().open() || Holds.valid(course.holds(), day)) return null;
        var last = course.lastSubstantive();
        long days = Days.past(last.on(), day);
        if (days < policy.staleDays(course.priority())) return null;
        var because = "Nothing of substance for %s, since %s".formatted(Days.inWords(days), DATE.format(last.on()));
        return new Signal(SignalKind.STALE, because, List.of(last.version()));
    }

    private @Nullable Signal unowned() {
        var vacancy = course.vacancy();
        if (vacancy == null || !course.stage().open()) return null;
        var because = "%s on %s and nobody followed"
                .formatted(vacancy.because(), DATE.format(vacancy.since().on()));
        return new Signal(SignalKind.UNOWNED, because, List.of(vacancy.since().version()));
    }

    private @Nullable Signal noted() {
        var notes = course.attention().notes();
        if (!course.stage().open() || notes.size() < policy.notedTimes()) return null;
        return since(SignalKind.NOTED, "Noted at %d meetings with nothing of substance between: %s", notes);
    }

    private @Nullable Signal unverified() {
        var claim = course.claims().waiting();
        if (claim == null) return null;
        long days = Days.past(claim.effectiveOn(), day);
        if (days <= policy.unverifiedDays()) return null;
        var because = "Claimed complete on %s and not verified for %s"
                .formatted(DATE.format(claim.effectiveOn()), Days.inWords(days));
        return new Signal(SignalKind.UNVERIFIED, because, List.of(claim.version()));
    }

    private @Nullable Signal unproven() {
        var signedOff = course.signedOff();
        if (signedOff == null) return null;
        var failing = course.proof().failing(day, policy.checkGraceDays());
        if (failing != null) return failedCheck(signedOff, failing);
        var gap = Assessment.impactGap(day, course);
        if (gap == null || gap <= policy.unprovenDays()) return null;
        var shown = course.proof().impactShown();
        var because = "Signed off on %s and no impact shown for %s: %s"
                .formatted(
                        DATE.format(signedOff.on()),
                        Days.inWords(gap),
                        shown.isEmpty()
                                ? "no evidence of practice or outcome"
                                : "the best evidence is "
                                        + course.proof().best().strength());
        var causes =
                Stream.concat(Stream.of(signedOff.version()), shown.stream().map(Measurement::version));
        return new Signal(SignalKind.UNPROVEN, because, causes.toList());
    }

    private static Signal failedCheck(Moment signedOff, Check check) {
        var result = check.result();
        var told = result == null
                ? "was not done"
                : switch (result) {
                    case NOT_DONE -> "was not done";
                    case WEAKENED -> "found the change weakened";
                    case LOST -> "found the change lost";
                    case HELD, IMPROVED, NOT_COMPARABLE -> throw new IllegalArgumentException("it does not fail");
                };
        var cause = check.version() == null ? signedOff.version() : check.version();
        return new Signal(
                SignalKind.UNPROVEN,
                "The sustained check due on %s %s".formatted(DATE.format(check.dueOn()), told),
                List.of(cause));
    }

    private @Nullable Signal holdExpired() {
        if (!course.stage().open()) return null;
        var expired =
                course.holds().stream().filter(hold -> hold.expiredBy(day)).toList();
        if (expired.isEmpty()) return null;
        var first = expired.getFirst();
        var because = "%s on hold, and the hold was to be reviewed by %s"
                .formatted(first.ofReview() ? "The whole review is" : "It is", DATE.format(first.reviewBy()));
        return new Signal(
                SignalKind.HOLD_EXPIRED,
                because,
                expired.stream()
                        .filter(hold -> !hold.ofReview())
                        .map(Hold::version)
                        .toList());
    }

    private @Nullable Signal challenged() {
        var concerns = course.attention().concerns();
        if (concerns.size() < policy.challengedTimes()) return null;
        return since(SignalKind.CHALLENGED, "Challenged %d times and neither escalated nor disputed: %s", concerns);
    }

    private static Signal since(SignalKind kind, String because, List<Moment> moments) {
        var days = moments.stream().map(Moment::on).map(DATE::format).collect(Collectors.joining(", "));
        return new Signal(
                kind,
                because.formatted(moments.size(), days),
                moments.stream().map(Moment::version).toList());
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
}
