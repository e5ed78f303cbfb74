package org.throughline.domain.action;

import static org.throughline.domain.action.ActionStatus.ON_HOLD;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ChairsActions;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.domain.impact.Measurement;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ProgressRecorded;

/**
 * The state of one action: the promise, its owner and overseers, its dates, claims, evidence, challenges, alerts and end.
 *
 * <p>Nothing in it changes with the calendar. Both sides fold the events in the order they took effect. {@link ActionFold}
 * lists what each event changes.
 *
 * @param version the highest version among the folded events
 * @param promise the assignment, as recorded or as corrected
 * @param terms what is promised now
 * @param amendments every approved change of the terms, in the order they took effect
 * @param stage the status without regard to holds
 * @param vacancy null while the action has an owner
 * @param progress the owner's latest update; null before the first
 * @param duty null unless the action is, or was, a recurring duty
 * @param assessments of progress, by others than the lead agency, in the order they took effect
 * @param holds of this action, and of its review where they were {@linkplain #under added}, in the order they began
 * @param restriction the reporting restriction of its review, where it was {@linkplain #under added}; null while there is none
 * @param chairsActions its decisions that the Chair took between meetings
 * @param facts the figures of the other components that delay and drift are computed from
 */
public record ActionState(
        long version,
        ActionAssigned promise,
        Terms terms,
        List<Amendment> amendments,
        ActionStatus stage,
        Ownership ownership,
        @Nullable Vacancy vacancy,
        Oversight oversight,
        @Nullable Progress progress,
        List<ProgressAssessment> assessments,
        DueDates dueDates,
        @Nullable Duty duty,
        Claims claims,
        Assurance assurance,
        ImpactState impact,
        Activity activity,
        Forecast forecast,
        Challenges challenges,
        Alerts alerts,
        List<Hold> holds,
        @Nullable Restriction restriction,
        Ending ending,
        ChairsActions chairsActions,
        DriftFacts facts) {

    /** An update by the owner. */
    public record Progress(
            LocalDate on,
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate) {

        static Progress of(ProgressRecorded event) {
            return new Progress(
                    event.effectiveOn(), event.whatChanged(), event.percentComplete(), event.forecastDate());
        }
    }

    public ActionState {
        amendments = List.copyOf(amendments);
        assessments = List.copyOf(assessments);
        holds = List.copyOf(holds);
    }

    /** Folds all events of an action in the given order; the assignment must be the first. */
    public static ActionState of(List<Recorded<ActionEvent>> events) {
        if (events.isEmpty()) throw new IllegalArgumentException("an action begins with its assignment");
        var fold = ActionFold.begunBy(events.getFirst());
        for (var recorded : events.subList(1, events.size())) fold.apply(recorded);
        return fold.state();
    }

    /** The state after the first event, which must be the assignment. */
    public static ActionState begun(Recorded<ActionEvent> first) {
        return ActionFold.begunBy(first).state();
    }

    /** The state after one more event. */
    public ActionState then(Recorded<ActionEvent> recorded) {
        var fold = new ActionFold(this);
        fold.apply(recorded);
        return fold.state();
    }

    /** With what limits its review, and so it too. */
    public ActionState under(ReviewLimits ofReview) {
        if (ofReview.none()) return this;
        var fold = new ActionFold(this);
        fold.limit(ofReview);
        return fold.state();
    }

    public ActionId action() {
        return promise.actionId();
    }

    /** The stage, or {@code ON_HOLD} while the action is open and a hold is in force. */
    public ActionStatus status() {
        return stage.open() && holds.stream().anyMatch(Hold::inForce) ? ON_HOLD : stage;
    }

    /** The day the work was finished according to the accepted claim; null while no claim is accepted. */
    public @Nullable LocalDate completedOn() {
        return claims.completedOn();
    }

    /** Whether a completion claim was accepted or the action was closed, so that its delay no longer grows. */
    public boolean finished() {
        return facts.finished();
    }

    /** Whether the due date in force was set by a chair's action that waits for a meeting. */
    public boolean dueDateToBeRatified() {
        return chairsActions.toBeRatified(dueDates.set().version());
    }

    /** Null while the action is not closed. */
    public @Nullable LocalDate closedOn() {
        var closed = ending.closed();
        return closed == null ? null : closed.on();
    }

    /** The sign-off in force; null while there is none. */
    public @Nullable EventReference signedOff() {
        return impact.signedOff();
    }

    /** The ways in which amendments ask for less than was promised before them. */
    public List<Narrowing> narrowings() {
        return amendments.stream()
                .flatMap(amendment -> amendment.narrows().stream())
                .distinct()
                .toList();
    }

    /** The latest assessment of progress; null if there is none. */
    public @Nullable ProgressAssessment assessed() {
        return assessments.isEmpty() ? null : assessments.getLast();
    }

    public List<Measurement> measurements() {
        return impact.measurements();
    }

    public EventReference lastSubstantive() {
        return activity.lastSubstantive();
    }

    /** The sustained check that proposes reopening; null if none does or a committee has since declined to reopen. */
    public @Nullable SustainedCheck proposesReopening() {
        var worsening = impact.worsening();
        if (worsening == null || signedOff() == null) return null;
        var declined = assurance.reopeningDeclinedOn();
        boolean answered = declined != null && worsening.doneOn() != null && !declined.isBefore(worsening.doneOn());
        return answered ? null : worsening;
    }
}
