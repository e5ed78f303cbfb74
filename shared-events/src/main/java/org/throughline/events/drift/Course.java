package org.throughline.events.drift;

import static org.throughline.events.action.ActionStatus.AGREED;
import static org.throughline.events.action.ActionStatus.CLAIMED;
import static org.throughline.events.action.ActionStatus.IN_PROGRESS;
import static org.throughline.events.action.ActionStatus.SIGNED_OFF;
import static org.throughline.events.action.ActionStatus.VERIFIED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.ActionStatus;
import org.throughline.events.action.Priority;
import org.throughline.events.clocks.Timeline;
import org.throughline.events.drift.Claim.Answer;
import org.throughline.events.impact.Measurement;

/**
 * The course one action has taken: what its delay and drift are computed from, and nothing that changes with the
 * calendar.
 *
 * <p>An event is <em>substantive</em> when it shows that somebody worked on the promise or looked at its result:
 * assignment, progress, claim, verification, refusal, sign-off and impact evidence. A rebaseline is not: were it
 * substance, every extension would make an action that stands still look fresh.
 *
 * @param claims every completion claim with its answer, in the order they took effect
 * @param signedOff null before sign-off
 * @param lastSubstantive the latest event with substance
 * @param measurements the impact evidence so far, in the order it took effect
 */
public record Course(
        ActionStatus status,
        Priority priority,
        DueDates dueDates,
        List<Claim> claims,
        @Nullable Moment signedOff,
        Moment lastSubstantive,
        List<Measurement> measurements) {

    public Course {
        claims = List.copyOf(claims);
        measurements = List.copyOf(measurements);
    }

    /** Folds events as {@link Timeline#effectiveBy} gives them; the assignment is the first. */
    public static Course of(List<Recorded<ActionEvent>> inEffectiveOrder) {
        if (inEffectiveOrder.isEmpty() || !(inEffectiveOrder.getFirst().event() instanceof ActionAssigned assigned))
            throw new IllegalArgumentException("an action begins with its assignment");
        var course = begun(inEffectiveOrder.getFirst().version(), assigned);
        for (var recorded : inEffectiveOrder.subList(1, inEffectiveOrder.size())) course = course.then(recorded);
        return course;
    }

    private static Course begun(long version, ActionAssigned event) {
        return new Course(
                AGREED,
                event.priority(),
                DueDates.promised(version, event),
                List.of(),
                null,
                new Moment(version, event.effectiveOn()),
                List.of());
    }

    /** One step of the fold: an event that takes effect after all that went before. */
    public Course then(Recorded<ActionEvent> recorded) {
        var now = new Moment(recorded.version(), recorded.event().effectiveOn());
        return switch (recorded.event()) {
            case ActionAssigned _ -> throw new IllegalArgumentException("an action is assigned once");
            case ProgressRecorded _ -> in(status == AGREED ? IN_PROGRESS : status, now);
            case ActionRebaselined event ->
                new Course(
                        status,
                        priority,
                        dueDates.moved(recorded, event),
                        claims,
                        signedOff,
                        lastSubstantive,
                        measurements);
            case ActionMarkedComplete _ -> in(CLAIMED, now).claimed(now);
            case CompletionVerified _ -> in(VERIFIED, now).answered(Answer.ACCEPTED, now);
            case CompletionRefused _ -> refused(now);
            case ActionSignedOff _ -> new Course(SIGNED_OFF, priority, dueDates, claims, now, now, measurements);
            case ImpactEvidenceRecorded event ->
                new Course(
                        status,
                        priority,
                        dueDates,
                        claims,
                        signedOff,
                        now,
                        with(measurements, new Measurement(now.version(), now.on(), event.evidence())));
        };
    }

    /** The day the work was finished, by the claim that was accepted; null while none is. */
    public @Nullable LocalDate completedOn() {
        return claims.stream()
                .filter(claim -> claim.answer() == Answer.ACCEPTED)
                .map(Claim::effectiveOn)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The claim that has waited longest for its answer; null when none waits. */
    public @Nullable Claim waitingClaim() {
        return claims.stream().filter(Claim::waits).findFirst().orElse(null);
    }

    /** How many claims were refused. */
    public int refusals() {
        return (int) claims.stream()
                .filter(claim -> claim.answer() == Answer.REFUSED)
                .count();
    }

    /** A claim can be made anew, and finished on an earlier day, before the refusal of the first takes effect. */
    private Course refused(Moment now) {
        var left = answered(Answer.REFUSED, now);
        return left.in(left.waitingClaim() == null ? IN_PROGRESS : CLAIMED, now);
    }

    private Course claimed(Moment now) {
        return claiming(with(claims, Claim.made(now.version(), now.on())));
    }

    /** An answer is to the claim recorded last before it, which need not be the one that took effect last. */
    private Course answered(Answer answer, Moment now) {
        var asked = claims.stream()
                .filter(claim -> claim.version() < now.version())
                .mapToLong(Claim::version)
                .max();
        var answered = new ArrayList<>(claims);
        answered.replaceAll(claim ->
                asked.isPresent() && claim.version() == asked.getAsLong() ? claim.answered(answer, now.on()) : claim);
        return claiming(answered);
    }

    private Course in(ActionStatus next, Moment substantive) {
        return new Course(next, priority, dueDates, claims, signedOff, substantive, measurements);
    }

    private Course claiming(List<Claim> next) {
        return new Course(status, priority, dueDates, next, signedOff, lastSubstantive, measurements);
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
