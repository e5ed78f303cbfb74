package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Beginning;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Correction;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Source;
import org.throughline.events.StatedDate;
import org.throughline.events.StoredAs;
import org.throughline.events.impact.Evidence;

/**
 * The events of an action. The events that every action has are here; the others are in families by subject.
 *
 * <p>Dates in the payload are stated by people. The moment of recording is the timestamp of the event message and never
 * in the payload, so a backdated completion is visible.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ActionEvent extends BoardEvent
        permits ActionEvent.ActionAssigned,
                ActionEvent.ProgressRecorded,
                ActionEvent.ActionRebaselined,
                ActionEvent.ActionAmended,
                ActionEvent.ProgressAssessed,
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
                AlertEvent,
                ActionRatificationEvent {

    ActionId actionId();

    /**
     * An action was agreed, with an owner and a due date.
     *
     * @param alsoAnswers further findings of the same review
     * @param leadAgency since version 3; the owner's agency in events recorded before, and always if there is an owner
     * @param owner null if the source names no person, but has the words of {@code ownerAsWritten} in their place
     * @param ownerAsWritten since version 3; the action has no owner until a person follows. Since version 4 an identifier:
     *     the words are encrypted in the people directory, which can erase them
     * @param dueDate null if the source has words in its place, which are then in {@code dueDateAsWritten}
     * @param dueDateAsWritten since version 2 with the days that the words mean; it is owed by the last of them
     */
    @StoredAs(value = "ActionAssigned", version = 4)
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
            AgencyId leadAgency,
            @Nullable Participant owner,
            @Nullable PersonId ownerAsWritten,
            List<AgencyId> contributingAgencies,
            CommitteeId overseenBy,
            @Nullable LocalDate dueDate,
            @Nullable StatedDate dueDateAsWritten,
            @Nullable String numberInSource)
            implements ActionEvent, Beginning {

        /** Assigned to a named owner, whose agency leads. */
        public ActionAssigned(
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
                @Nullable StatedDate dueDateAsWritten,
                @Nullable String numberInSource) {
            this(
                    actionId,
                    effectiveOn,
                    authority,
                    source,
                    alsoAnswers,
                    statement,
                    desiredOutcome,
                    successMeasure,
                    contingency,
                    priority,
                    owner.agency(),
                    owner,
                    null,
                    contributingAgencies,
                    overseenBy,
                    dueDate,
                    dueDateAsWritten,
                    numberInSource);
        }
    }

    /**
     * The owner reported progress.
     *
     * @param authority the meeting at which it was said; null elsewhere
     * @param percentComplete 0 to 100, as stated by the owner
     * @param forecastDate the day the owner expects to finish; it never changes delay
     */
    @StoredAs("ProgressRecorded")
    record ProgressRecorded(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate)
            implements ActionEvent {

        /** Progress that was not said at a meeting. */
        public ProgressRecorded(
                ActionId actionId,
                LocalDate effectiveOn,
                @Nullable Source source,
                String whatChanged,
                @Nullable Integer percentComplete,
                @Nullable LocalDate forecastDate) {
            this(actionId, effectiveOn, null, source, whatChanged, percentComplete, forecastDate);
        }
    }

    /**
     * A committee replaced the due date.
     *
     * @param dueDate null if the source replaced the date by words, which are in {@code dueDateAsWritten}
     * @param dueDateAsWritten since version 3 with the days that the words mean
     * @param reasonCode since version 2; {@link RebaselineReason#NOT_STATED} in events recorded before
     */
    @StoredAs(value = "ActionRebaselined", version = 3)
    record ActionRebaselined(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable LocalDate dueDate,
            @Nullable StatedDate dueDateAsWritten,
            RebaselineReason reasonCode,
            String reason)
            implements ActionEvent {}

    /**
     * A committee changed what is promised, other than the date and the owner. What is null or empty did not change.
     *
     * @param dropped what the action no longer has
     */
    @StoredAs("ActionAmended")
    record ActionAmended(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable String statement,
            @Nullable String desiredOutcome,
            @Nullable SuccessMeasure successMeasure,
            @Nullable String contingency,
            @Nullable Priority priority,
            List<AgencyId> contributorsAdded,
            List<AgencyId> contributorsRemoved,
            List<OptionalTerm> dropped,
            String reason)
            implements ActionEvent {}

    /**
     * An assessor outside the lead agency assessed progress. That is not a claim, not an answer to one and not progress.
     *
     * @param observed what the assessment rests on, beside its method
     */
    @StoredAs("ProgressAssessed")
    record ProgressAssessed(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            AssessedProgress result,
            Participant assessor,
            String method,
            @Nullable String observed)
            implements ActionEvent {}

    /**
     * The owner claimed completion, effective on the day the work was finished.
     *
     * @param authority the meeting at which it was claimed; null elsewhere. No committee decides a claim
     */
    @StoredAs("ActionMarkedComplete")
    record ActionMarkedComplete(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String evidence)
            implements ActionEvent {

        /** A claim that was not made at a meeting. */
        public ActionMarkedComplete(
                ActionId actionId, LocalDate effectiveOn, @Nullable Source source, String evidence) {
            this(actionId, effectiveOn, null, source, evidence);
        }
    }

    /** An independent verifier accepted the claim. */
    @StoredAs("CompletionVerified")
    record CompletionVerified(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant verifier,
            String method)
            implements ActionEvent {}

    /** An independent verifier refused the claim. The clock did not stop. */
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
     * A committee signed off the verified action.
     *
     * @param signedOffBy the person who signed for the committee; null if not recorded
     * @param sustainedChecksOn the days on which the sustained checks are due
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

    /** Impact evidence was recorded. Its strength is computed, never stored. */
    @StoredAs("ImpactEvidenceRecorded")
    record ImpactEvidenceRecorded(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Evidence evidence)
            implements ActionEvent {}

    /**
     * An earlier event of this action was corrected.
     *
     * @param reason since version 2; {@link CorrectionReason#NOT_STATED} in events recorded before
     */
    @StoredAs(value = "ActionEventCorrected", version = 2)
    record ActionEventCorrected(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            long corrects,
            CorrectionReason reason,
            String why,
            @Nullable Long restatedBy)
            implements ActionEvent, Correction {}
}
