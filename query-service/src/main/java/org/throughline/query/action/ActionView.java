package org.throughline.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.Recorded;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.drift.Course;

/**
 * One action as it was so on some day. The live view and the auditor's replay are the same fold over the same events, so
 * they cannot disagree.
 *
 * @param answers the finding it was agreed on, and the others it also answers
 * @param version the latest event folded in
 * @param course what delay and drift are computed from; they change with the calendar and are never stored
 */
public record ActionView(
        ActionId action,
        ReviewId review,
        FindingId finding,
        List<FindingId> answers,
        long version,
        String statement,
        String desiredOutcome,
        @Nullable SuccessMeasure successMeasure,
        @Nullable String contingency,
        Priority priority,
        Participant owner,
        List<AgencyId> contributingAgencies,
        CommitteeId overseenBy,
        @Nullable String numberInSource,
        LocalDate assignedOn,
        @Nullable Progress progress,
        @Nullable Verification verification,
        @Nullable SignOff signOff,
        Course course) {

    /** What the owner told last. */
    public record Progress(
            LocalDate on,
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate) {}

    /** The answer that the latest verified claim got. */
    public record Verification(LocalDate on, Participant verifier, String method) {}

    /** The committee's decision that ended the work. */
    public record SignOff(
            LocalDate on,
            CommitteeId committee,
            LocalDate meetingDate,
            String minute,
            @Nullable Participant signedOffBy,
            List<String> conditions,
            List<LocalDate> sustainedChecksOn,
            int refusals,
            int rebaselines) {}

    /** Folds events in effective order, the assignment first. */
    static ActionView of(List<Recorded<ActionEvent>> inEffectiveOrder) {
        var view = begun(inEffectiveOrder.getFirst());
        for (var recorded : inEffectiveOrder.subList(1, inEffectiveOrder.size())) view = view.then(recorded);
        return view;
    }

    static ActionView begun(Recorded<ActionEvent> first) {
        if (!(first.event() instanceof ActionAssigned e))
            throw new IllegalArgumentException("an action begins with its assignment");
        return new ActionView(
                e.actionId(),
                e.actionId().reviewId(),
                e.actionId().findingId(),
                Stream.concat(Stream.of(e.actionId().findingId()), e.alsoAnswers().stream())
                        .toList(),
                first.version(),
                e.statement(),
                e.desiredOutcome(),
                e.successMeasure(),
                e.contingency(),
                e.priority(),
                e.owner(),
                e.contributingAgencies(),
                e.overseenBy(),
                e.numberInSource(),
                e.effectiveOn(),
                null,
                null,
                null,
                Course.of(List.of(first)));
    }

    /** One step of the fold: an event that takes effect after all that went before. */
    ActionView then(Recorded<ActionEvent> recorded) {
        var next = new Draft(
                Math.max(version, recorded.version()), progress, verification, signOff, course.then(recorded));
        return with(
                switch (recorded.event()) {
                    case ActionAssigned _ -> throw new IllegalArgumentException("an action is assigned once");
                    case ProgressRecorded e ->
                        next.with(
                                new Progress(e.effectiveOn(), e.whatChanged(), e.percentComplete(), e.forecastDate()));
                    case CompletionVerified e -> next.with(new Verification(e.effectiveOn(), e.verifier(), e.method()));
                    case ActionSignedOff e -> next.with(signedOff(e));
                    case ActionRebaselined _, ActionMarkedComplete _, CompletionRefused _, ImpactEvidenceRecorded _ ->
                        next; // the course has them
                });
    }

    private SignOff signedOff(ActionSignedOff e) {
        return new SignOff(
                e.effectiveOn(),
                e.authority().committee(),
                e.authority().meetingDate(),
                e.authority().minute(),
                e.signedOffBy(),
                e.conditions(),
                e.sustainedChecksOn(),
                course.refusals(),
                course.dueDates().moves().size());
    }

    private record Draft(
            long version,
            @Nullable Progress progress,
            @Nullable Verification verification,
            @Nullable SignOff signOff,
            Course course) {

        Draft with(Progress told) {
            return new Draft(version, told, verification, signOff, course);
        }

        Draft with(Verification answer) {
            return new Draft(version, progress, answer, signOff, course);
        }

        Draft with(SignOff decision) {
            return new Draft(version, progress, verification, decision, course);
        }
    }

    private ActionView with(Draft draft) {
        return new ActionView(
                action,
                review,
                finding,
                answers,
                draft.version,
                statement,
                desiredOutcome,
                successMeasure,
                contingency,
                priority,
                owner,
                contributingAgencies,
                overseenBy,
                numberInSource,
                assignedOn,
                draft.progress,
                draft.verification,
                draft.signOff,
                draft.course);
    }
}
