package org.throughline.command.action.alert;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
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
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/**
 * What a decision means for the open alert: an answer, or a reason to clear it. It is recorded together with the decision,
 * on the day of recording, whichever day the decision takes effect.
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
                : Optional.ofNullable(end(event, version, before.action(), today));
    }

    private static @Nullable AlertEvent end(ActionEvent event, long version, ActionId action, LocalDate today) {
        return switch (event) {
            case ProgressRecorded _, MilestoneReached _ ->
                new AlertAnswered(action, today, AlertAnswer.PROGRESS, version);
            case ActionMarkedComplete _ -> new AlertAnswered(action, today, AlertAnswer.COMPLETION_CLAIMED, version);
            case MoreTimeRequested _ -> new AlertAnswered(action, today, AlertAnswer.MORE_TIME_REQUESTED, version);
            case AssignmentDeclined _ -> new AlertAnswered(action, today, AlertAnswer.NOT_OURS, version);
            case DisputeOpened _ -> new AlertAnswered(action, today, AlertAnswer.DISPUTED, version);
            case ImpactEvidenceRecorded _ -> new AlertAnswered(action, today, AlertAnswer.EVIDENCE_RECORDED, version);
            case SustainedCheckRecorded e ->
                e.result() == CheckResult.NOT_DONE
                        ? null
                        : new AlertAnswered(action, today, AlertAnswer.EVIDENCE_RECORDED, version);
            case ActionRebaselined _ -> new AlertCleared(action, today, AlertClearing.REBASELINED);
            case ActionReassigned _ -> new AlertCleared(action, today, AlertClearing.REASSIGNED);
            case ActionHeld _ -> new AlertCleared(action, today, AlertClearing.HELD);
            case EscalationAnswered _ -> new AlertCleared(action, today, AlertClearing.ESCALATION_ANSWERED);
            case CompletionVerified _ -> new AlertCleared(action, today, AlertClearing.VERIFIED);
            case ActionSignedOff _ -> new AlertCleared(action, today, AlertClearing.SIGNED_OFF);
            case ActionClosed _ -> new AlertCleared(action, today, AlertClearing.CLOSED);
            case ActionReopened _ -> new AlertCleared(action, today, AlertClearing.REOPENED);
            case ActionAssigned _,
                    ActionEventCorrected _,
                    CompletionRefused _,
                    CompletionAcceptedInPart _,
                    ClaimWithdrawn _,
                    MilestoneSet _,
                    MilestoneMoved _,
                    HoldReviewed _,
                    HoldReleased _,
                    MoreTimeRefused _,
                    OwnerLeft _,
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
                    AlertEvent _ -> null;
        };
    }
}
