package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.domain.drift.SustainedCheck;
import org.throughline.domain.drift.DriftInputs;
import org.throughline.domain.hold.Hold;

/**
 * How one action stands: what was promised, by whom, under whose eyes, how far it has come and what became of it.
 *
 * <p>The side that decides folds events in the order they were recorded, and asks it what may follow. The side that shows
 * folds them in the order they took effect, and asks it what was so.
 *
 * @param version the highest version among the events it was folded from
 * @param promise the assignment, as it was made or as it was corrected
 * @param progress the latest word of the owner; null before the first
 */
public record ActionState(
        long version,
        ActionAssigned promise,
        Ownership tenure,
        Oversight oversight,
        @Nullable Progress progress,
        Assurance assurance,
        Challenges matters,
        Alerts alerts,
        Ending ending,
        DriftInputs course) {

    /** The owner's latest word. */
    public record Progress(
            LocalDate on,
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate) {}

    /** Folds a whole story, in whichever order it is given; the assignment is the first. */
    public static ActionState of(List<Recorded<ActionEvent>> story) {
        var standing = begun(story.getFirst());
        for (var recorded : story.subList(1, story.size())) standing = standing.then(recorded);
        return standing;
    }

    public static ActionState begun(Recorded<ActionEvent> first) {
        if (!(first.event() instanceof ActionAssigned promise))
            throw new IllegalArgumentException("an action begins with its assignment");
        return new ActionState(
                first.version(),
                promise,
                Ownership.begun(promise),
                Oversight.by(promise.overseenBy()),
                null,
                Assurance.NONE,
                Challenges.NONE,
                Alerts.NONE,
                Ending.NONE,
                DriftInputs.of(List.of(first)));
    }

    /** One step of the fold: an event that comes after all that went before. */
    public ActionState then(Recorded<ActionEvent> recorded) {
        var event = recorded.event();
        return new ActionState(
                Math.max(version, recorded.version()),
                promise,
                tenure.then(event),
                oversight.then(event),
                event instanceof ProgressRecorded e ? told(e) : progress,
                assurance.then(recorded, course, tenure.leadAgency()),
                matters.then(recorded),
                alerts.then(recorded),
                ending.then(event),
                course.then(recorded));
    }

    /** The same action with the holds of its review, which hold it too. */
    public ActionState heldWith(List<Hold> ofReview) {
        return new ActionState(
                version,
                promise,
                tenure,
                oversight,
                progress,
                assurance,
                matters,
                alerts,
                ending,
                course.heldWith(ofReview));
    }

    public ActionId action() {
        return promise.actionId();
    }

    public ActionStatus status() {
        return course.status();
    }

    /** The check that proposes reopening, unless a committee has decided since to leave the action as it is. */
    public @Nullable SustainedCheck proposesReopening() {
        var worsening = course.proof().worsening();
        if (worsening == null || course.signedOff() == null) return null;
        var declined = assurance.reopeningDeclinedOn();
        boolean answered = declined != null && worsening.doneOn() != null && !declined.isBefore(worsening.doneOn());
        return answered ? null : worsening;
    }

    private static Progress told(ProgressRecorded event) {
        return new Progress(event.effectiveOn(), event.whatChanged(), event.percentComplete(), event.forecastDate());
    }
}
