package org.throughline.command.action.alert;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Alerts.MoreTime;
import org.throughline.domain.action.Claim;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/**
 * What a decision means for the open alert: an answer, or a reason to clear it. It is recorded together with the decision,
 * on the day of recording, and goes by the state of today: a decision found late that today's state does not show, such as a
 * due date that has been replaced since, ends nothing.
 */
public final class AlertEnds {

    private AlertEnds() {}

    /**
     * The end of the open alert, if there is one and the decision ends it.
     *
     * @param before the state of today before the decision
     * @param after the state of today with it
     */
    public static Optional<AlertEvent> by(
            ActionEvent event, long version, ActionState before, Supplier<ActionState> after, LocalDate today) {
        return before.alerts().open() == null
                ? Optional.empty()
                : Optional.ofNullable(end(event, version, before, after.get(), today));
    }

    private static @Nullable AlertEvent end(
            ActionEvent event, long version, ActionState before, ActionState now, LocalDate today) {
        return switch (event) {
            case ProgressRecorded _, MilestoneReached _ ->
                answered(now.lastSubstantive().version() == version, AlertAnswer.PROGRESS, version, now, today);
            case ActionMarkedComplete _ ->
                answered(
                        is(version, now.claims().waiting(), Claim::version),
                        AlertAnswer.COMPLETION_CLAIMED,
                        version,
                        now,
                        today);
            case MoreTimeRequested _ ->
                answered(
                        is(version, now.alerts().moreTime(), MoreTime::version),
                        AlertAnswer.MORE_TIME_REQUESTED,
                        version,
                        now,
                        today);
            case AssignmentDeclined _ ->
                answered(
                        is(version, now.vacancy(), vacancy -> vacancy.since().version()),
                        AlertAnswer.NOT_OURS,
                        version,
                        now,
                        today);
            case DisputeOpened _ ->
                answered(
                        now.challenges().disputes().stream()
                                .anyMatch(dispute -> dispute.open() && dispute.version() == version),
                        AlertAnswer.DISPUTED,
                        version,
                        now,
                        today);
            case ImpactEvidenceRecorded _ ->
                answered(
                        now.lastSubstantive().version() == version, AlertAnswer.EVIDENCE_RECORDED, version, now, today);
            case SustainedCheckRecorded e ->
                answered(
                        e.result() != CheckResult.NOT_DONE
                                && now.lastSubstantive().version() == version,
                        AlertAnswer.EVIDENCE_RECORDED,
                        version,
                        now,
                        today);
            case OccurrenceAnswered e ->
                answered(
                        e.result() == OccurrenceResult.DONE
                                && now.lastSubstantive().version() == version,
                        AlertAnswer.PROGRESS,
                        version,
                        now,
                        today);
            case ActionRebaselined _, RecurringDutySet _ ->
                cleared(now.dueDates().set().version() == version, AlertClearing.REBASELINED, version, now, today);
            case ActionReassigned _ ->
                cleared(
                        !Objects.equals(
                                        now.ownership().owner(),
                                        before.ownership().owner())
                                || (before.vacancy() != null && now.vacancy() == null),
                        AlertClearing.REASSIGNED,
                        version,
                        now,
                        today);
            case ActionHeld _ ->
                cleared(
                        now.holds().stream().anyMatch(hold -> hold.inForce() && hold.version() == version),
                        AlertClearing.HELD,
                        version,
                        now,
                        today);
            case EscalationAnswered _ ->
                cleared(
                        !Objects.equals(
                                before.challenges().waiting(), now.challenges().waiting()),
                        AlertClearing.ESCALATION_ANSWERED,
                        version,
                        now,
                        today);
            case CompletionVerified _ ->
                cleared(
                        before.stage() != ActionStatus.VERIFIED && now.stage() == ActionStatus.VERIFIED,
                        AlertClearing.VERIFIED,
                        version,
                        now,
                        today);
            case ActionSignedOff _ ->
                cleared(
                        is(version, now.signedOff(), EventReference::version),
                        AlertClearing.SIGNED_OFF,
                        version,
                        now,
                        today);
            case ActionClosed _ ->
                cleared(
                        is(version, now.ending().closed(), EventReference::version),
                        AlertClearing.CLOSED,
                        version,
                        now,
                        today);
            case ActionReopened _ ->
                cleared(
                        now.dueDates().owedSince().version() == version
                                || now.dueDates().set().version() == version,
                        AlertClearing.REOPENED,
                        version,
                        now,
                        today);
            case ActionAssigned _,
                    ActionEventCorrected _,
                    ActionAmended _,
                    ProgressAssessed _,
                    CompletionRefused _,
                    CompletionAcceptedInPart _,
                    ClaimWithdrawn _,
                    MilestoneSet _,
                    MilestoneMoved _,
                    HoldReviewed _,
                    HoldReleased _,
                    MoreTimeRefused _,
                    RecurringDutyEnded _,
                    OwnerLeft _,
                    SecondOwnerNamed _,
                    SecondOwnerReleased _,
                    CoverArranged _,
                    CoverEnded _,
                    PersonIdentified _,
                    ContributionAccepted _,
                    ContributionDeclined _,
                    OversightDelegated _,
                    OversightReturned _,
                    ConditionMet _,
                    SignOffRevoked _,
                    ReopeningDeclined _,
                    ActionNoted _,
                    ConcernRecorded _,
                    ActionEscalated _,
                    PositionStated _,
                    DisputeResolved _,
                    AlertEvent _,
                    ActionRatificationEvent _ -> null;
        };
    }

    private static <T> boolean is(long version, @Nullable T one, ToLongFunction<T> versionOf) {
        return one != null && versionOf.applyAsLong(one) == version;
    }

    private static @Nullable AlertEvent answered(
            boolean shows, AlertAnswer how, long by, ActionState now, LocalDate today) {
        return shows ? new AlertAnswered(now.action(), today, how, by) : null;
    }

    private static @Nullable AlertEvent cleared(
            boolean shows, AlertClearing because, long by, ActionState now, LocalDate today) {
        return shows ? new AlertCleared(now.action(), today, because, by) : null;
    }
}
