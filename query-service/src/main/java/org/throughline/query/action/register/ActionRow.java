package org.throughline.query.action.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Amendment;
import org.throughline.domain.action.Narrowing;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.StatedDate;
import org.throughline.events.action.AssessedProgress;
import org.throughline.events.action.Priority;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.history.Sentence;
import org.throughline.query.history.AllCorrections.Beside;
import org.throughline.query.history.CorrectionMark;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.list.ShownPerson.Names;

/**
 * One action in a list.
 *
 * @param owner null while the source's words are in the place of a person. An owner who has left is shown until another one
 *     follows; the signal {@code UNOWNED} says that they have left
 * @param ownerAsWritten the source's words in place of a person; null once a person was named
 * @param secondOwner who answers beside the owner; null without one
 * @param coveredBy who covers for the owner on the day asked about; null while the owner is there
 * @param leadAgency the agency answerable for it
 * @param dueDate the day it is owed by: the date, or the last day that the source's words mean; null while undated
 * @param dueDateAsWritten the source's words in place of a date, with the days they mean; null for a plain date
 * @param originalDueDate the one when it was first agreed, which stays whatever happens
 * @param dueDateToBeRatified whether a chair's action that waits for a meeting set or removed the due date
 * @param toBeRatified chair's actions on it that wait for a meeting
 * @param reopenedDueDate the due date set when it was last reopened; null if it never was
 * @param amendedOn the day of the latest amendment; null if what it promises was never amended
 * @param recurs the rhythm of a recurring duty, in words; null if the action is none
 * @param missedOccurrences how many of its occurrences were missed, for ever
 * @param progressAssessed the latest assessment by an assessor outside the lead agency; null without one
 * @param assumedDates which of the dates here were assumed because the source is silent
 * @param narrowed the ways in which amendments ask for less than was promised before them
 * @param corrected which figures corrections lowered; null if nothing was corrected
 */
public record ActionRow(
        ActionId id,
        long version,
        ReviewId review,
        FindingId finding,
        String statement,
        ActionStatus status,
        Priority priority,
        AgencyId leadAgency,
        @Nullable ShownPerson owner,
        @Nullable String ownerAsWritten,
        @Nullable ShownPerson secondOwner,
        @Nullable ShownPerson coveredBy,
        CommitteeId overseenBy,
        LocalDate assignedOn,
        @Nullable LocalDate dueDate,
        @Nullable StatedDate dueDateAsWritten,
        boolean dueDateToBeRatified,
        @Nullable LocalDate originalDueDate,
        @Nullable LocalDate reopenedDueDate,
        boolean disputed,
        @Nullable LocalDate amendedOn,
        List<Narrowing> narrowed,
        @Nullable String recurs,
        @Nullable Integer missedOccurrences,
        @Nullable AssessedProgress progressAssessed,
        @Nullable LocalDate progressAssessedOn,
        List<EventReference> toBeRatified,
        List<String> assumedDates,
        @Nullable CorrectionMark corrected,
        ShownAssessment assessment) {

    static ActionRow of(AssessedAction action, Names names, Beside corrections) {
        var view = action.view();
        var due = view.state().dueDates();
        var assessed = view.state().assessed();
        var duty = view.state().duty();
        return new ActionRow(
                view.action(),
                view.version(),
                view.review(),
                view.finding(),
                view.statement(),
                view.state().status(),
                view.priority(),
                view.leadAgency(),
                names.show(view.owner()),
                names.words(view.state().ownership().asWritten()),
                names.show(view.secondOwner()),
                names.show(action.coveredBy()),
                view.overseenBy(),
                view.assignedOn(),
                due.current(),
                due.asWritten(),
                view.state().dueDateToBeRatified(),
                due.original(),
                due.promisedAgain() == null ? null : due.promisedAgain().day(),
                view.state().challenges().disputed(),
                amendedOn(view.state().amendments()),
                view.state().narrowings(),
                duty == null ? null : Sentence.rhythm(duty.schedule()),
                duty == null ? null : duty.missed(),
                assessed == null ? null : assessed.result(),
                assessed == null ? null : assessed.on(),
                view.state().chairsActions().waiting(),
                assumedDates(view.state()),
                corrections.mark(view.action()),
                ShownAssessment.of(view.action(), action.assessment(), action.explanation()));
    }

    private static List<String> assumedDates(ActionState state) {
        var assumed = new ArrayList<String>();
        if (DayBasis.isAssumed(state.promise())) assumed.add("assignedOn");
        if (state.dueDates().current() != null && state.dueDates().inForce().assumed()) assumed.add("dueDate");
        if (state.dueDates().original() != null && state.dueDates().first().assumed()) assumed.add("originalDueDate");
        return List.copyOf(assumed);
    }

    private static @Nullable LocalDate amendedOn(List<Amendment> amendments) {
        return amendments.isEmpty() ? null : amendments.getLast().on();
    }
}
