package org.throughline.domain.drift;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.ON_HOLD;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.Priority;
import org.throughline.domain.hold.Hold;
import org.throughline.domain.impact.Measurement;

/**
 * The course one action has taken: what its delay and drift are computed from, and nothing that changes with the
 * calendar.
 *
 * <p>An event is <em>substantive</em> when it shows that somebody worked on the promise or looked at its result:
 * assignment, progress, a milestone reached, claim, verification, refusal, sign-off, impact evidence, a check that was
 * done, and reopening. A rebaseline is not: were it substance, every extension would make an action that stands still look
 * fresh. Nor are a note, a concern, an escalation, a hold or a change of owner: nothing has moved by them.
 *
 * @param stage where it is in its life, holds apart
 * @param vacancy null while somebody owes the work
 * @param holds of this action, and of its review where they were {@linkplain #heldWith added}, in the order they began
 * @param closed null while it has not ended
 * @param vitals what follows from all the others and the arithmetic asks for
 */
public record DriftInputs(
        ActionId action,
        ActionStatus stage,
        Priority priority,
        DueDates dueDates,
        Claims claims,
        ImpactState proof,
        Activity attention,
        Forecast outlook,
        @Nullable Vacancy vacancy,
        List<Hold> holds,
        @Nullable EventReference closed,
        DriftFacts vitals) {

    public DriftInputs {
        holds = List.copyOf(holds);
    }

    private DriftInputs(
            ActionId action,
            ActionStatus stage,
            Priority priority,
            DueDates dueDates,
            Claims claims,
            ImpactState proof,
            Activity attention,
            Forecast outlook,
            @Nullable Vacancy vacancy,
            List<Hold> holds,
            @Nullable EventReference closed) {
        this(
                action,
                stage,
                priority,
                dueDates,
                claims,
                proof,
                attention,
                outlook,
                vacancy,
                holds,
                closed,
                DriftFacts.of(stage, priority, dueDates, claims, proof, attention, vacancy, holds, closed));
    }

    /** Folds events as {@link org.throughline.domain.clocks.Timeline#effectiveBy} gives them; the assignment is the first. */
    public static DriftInputs of(List<Recorded<ActionEvent>> inEffectiveOrder) {
        if (inEffectiveOrder.isEmpty() || !(inEffectiveOrder.getFirst().event() instanceof ActionAssigned assigned))
            throw new IllegalArgumentException("an action begins with its assignment");
        var course = begun(EventReference.of(inEffectiveOrder.getFirst()), assigned);
        for (var recorded : inEffectiveOrder.subList(1, inEffectiveOrder.size())) course = course.then(recorded);
        return course;
    }

    private static DriftInputs begun(EventReference now, ActionAssigned event) {
        return new DriftInputs(
                event.actionId(),
                AGREED,
                event.priority(),
                DueDates.promised(now, event),
                Claims.NONE,
                ImpactState.NONE,
                Activity.begun(now),
                Forecast.NONE,
                null,
                List.of(),
                null);
    }

    /** One step of the fold: an event that takes effect after all that went before. */
    public DriftInputs then(Recorded<ActionEvent> recorded) {
        var event = recorded.event();
        var now = EventReference.of(recorded);
        var nextClaims = claims.then(recorded);
        var nextProof = proof.then(recorded);
        return new DriftInputs(
                action,
                ActionLifecycle.after(event, stage, nextClaims, nextProof),
                priority,
                dueDates.then(recorded),
                nextClaims,
                nextProof,
                ActionLifecycle.isSubstantive(event) ? attention.substantive(now) : attention.then(recorded),
                outlook.then(event),
                Vacancy.after(event, vacancy, now),
                Holds.after(recorded, holds),
                closedAfter(event, now));
    }

    /** Where it is in its life: on hold, as long as it is open and it or its review is held. */
    public ActionStatus status() {
        return stage.open() && holds.stream().anyMatch(Hold::inForce) ? ON_HOLD : stage;
    }

    /** The same course with the holds of its review, which hold this action too from the day they began. */
    public DriftInputs heldWith(List<Hold> ofReview) {
        if (ofReview.isEmpty()) return this;
        return new DriftInputs(
                action,
                stage,
                priority,
                dueDates,
                claims,
                proof,
                attention,
                outlook,
                vacancy,
                Stream.concat(holds.stream(), ofReview.stream())
                        .sorted(Comparator.comparing(Hold::from))
                        .toList(),
                closed);
    }

    /** The day the work was finished, by the claim that was accepted; null while none is. */
    public @Nullable LocalDate completedOn() {
        return claims.completedOn();
    }

    /** Whether a claim that it is done was accepted, or it has ended: afterwards its lateness is history. */
    public boolean finished() {
        return vitals.stopsOn() != DriftFacts.NEVER;
    }

    /** The day it ended; null while it has not. */
    public @Nullable LocalDate closedOn() {
        return closed == null ? null : closed.on();
    }

    public @Nullable EventReference signedOff() {
        return proof.signedOff();
    }

    public List<Measurement> measurements() {
        return proof.measurements();
    }

    public EventReference lastSubstantive() {
        return attention.lastSubstantive();
    }

    private @Nullable EventReference closedAfter(ActionEvent event, EventReference now) {
        return switch (event) {
            case ActionClosed _ -> now;
            case ActionReopened _ -> null;
            default -> closed;
        };
    }
}
