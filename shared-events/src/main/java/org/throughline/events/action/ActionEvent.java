package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Correction;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;
import org.throughline.events.impact.Evidence;

/**
 * Everything that can happen to one action: what every action lives through here, in the order an auditor reads it, and the
 * rest by what it is about in the families beside it.
 *
 * <p>Dates in the payload are what people said. When we were told is the timestamp of the event message; the payload
 * never repeats it, so a backdated completion cannot hide.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ActionEvent extends BoardEvent
        permits ActionEvent.ActionAssigned,
                ActionEvent.ProgressRecorded,
                ActionEvent.ActionRebaselined,
                ActionEvent.ActionMarkedComplete,
                ActionEvent.CompletionVerified,
                ActionEvent.CompletionRefused,
                ActionEvent.ActionSignedOff,
                ActionEvent.ImpactEvidenceRecorded,
                ActionEvent.ActionEventCorrected,
                OwnershipEvent,
                TimingEvent,
                ClaimEvent,
                AssuranceEvent,
                EndingEvent,
                ChallengeEvent,
                AlertEvent {

    ActionId actionId();

    /**
     * A named owner promised a specific thing by a date.
     *
     * @param alsoAnswers further findings of the same review
     * @param dueDate null when the source left it undated; then {@code dueDateAsWritten} has the source's words
     */
    @StoredAs("ActionAssigned")
    record ActionAssigned(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            List<FindingId> alsoAnswers,
            String statement,
            String desiredOutcome,
            @Nullable SuccessMeasure successMeasure,
            @Nullable String contingency,
            Priority priority,
            Participant owner,
            List<AgencyId> contributingAgencies,
            CommitteeId overseenBy,
            @Nullable LocalDate dueDate,
            @Nullable String dueDateAsWritten,
            @Nullable String numberInSource)
            implements ActionEvent {}

    /**
     * The owner told what changed.
     *
     * @param percentComplete 0 to 100, by the owner's word
     * @param forecastDate the owner's own expectation; it never changes delay
     */
    @StoredAs("ProgressRecorded")
    record ProgressRecorded(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate)
            implements ActionEvent {}

    /**
     * A committee replaced the due date.
     *
     * @param previousDueDate the date in force until now, null while undated
     * @param dueDate null when the source replaced the date by words, kept in {@code dueDateAsWritten}
     * @param reasonCode since version 2; what was recorded before is {@link RebaselineReason#NOT_STATED}
     */
    @StoredAs(value = "ActionRebaselined", version = 2)
    record ActionRebaselined(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable LocalDate previousDueDate,
            @Nullable LocalDate dueDate,
            @Nullable String dueDateAsWritten,
            RebaselineReason reasonCode,
            String reason)
            implements ActionEvent {}

    /** The owner said it is done: a claim, effective on the day the work was finished. */
    @StoredAs("ActionMarkedComplete")
    record ActionMarkedComplete(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String evidence) implements ActionEvent {}

    /** Somebody independent of the lead agency accepted the claim. */
    @StoredAs("CompletionVerified")
    record CompletionVerified(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant verifier,
            String method)
            implements ActionEvent {}

    /** Somebody independent of the lead agency refused the claim. The clock never stopped. */
    @StoredAs("CompletionRefused")
    record CompletionRefused(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant verifier,
            String method,
            String reason)
            implements ActionEvent {}

    /**
     * A committee signed the verified action off.
     *
     * @param signedOffBy who signed for the committee, where that is recorded
     * @param sustainedChecksOn the days on which to measure again whether the change has lasted
     */
    @StoredAs("ActionSignedOff")
    record ActionSignedOff(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable Participant signedOffBy,
            List<String> conditions,
            List<LocalDate> sustainedChecksOn)
            implements ActionEvent {}

    /** A measurement of what the action changed. Its strength is computed, never stored. */
    @StoredAs("ImpactEvidenceRecorded")
    record ImpactEvidenceRecorded(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Evidence evidence)
            implements ActionEvent {}

    /** An earlier event of this action was recorded wrongly. */
    @StoredAs("ActionEventCorrected")
    record ActionEventCorrected(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            long corrects,
            String whatWasWrong,
            @Nullable Long restatedBy)
            implements ActionEvent, Correction {}
}
