package org.throughline.command.action;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;

/**
 * What a decision means for the alert that is open: an answer, or that there is nothing left to answer. It is recorded in the
 * same moment as the decision, whichever day that takes effect on.
 */
final class AlertEnds {

    private AlertEnds() {}

    static Optional<AlertEvent> by(ActionEvent event, long version, ActionState before, LocalDate today) {
        if (before.alerts().open() == null) return Optional.empty();
        var answer = answer(event);
        if (answer != null) return Optional.of(new AlertAnswered(before.action(), today, answer, version));
        var because = clearing(event);
        return because == null ? Optional.empty() : Optional.of(new AlertCleared(before.action(), today, because));
    }

    private static @Nullable AlertAnswer answer(ActionEvent event) {
        return switch (event) {
            case ProgressRecorded _, MilestoneReached _ -> AlertAnswer.PROGRESS;
            case ActionMarkedComplete _ -> AlertAnswer.COMPLETION_CLAIMED;
            case MoreTimeRequested _ -> AlertAnswer.MORE_TIME_REQUESTED;
            case AssignmentDeclined _ -> AlertAnswer.NOT_OURS;
            case DisputeOpened _ -> AlertAnswer.DISPUTED;
            case ImpactEvidenceRecorded _ -> AlertAnswer.EVIDENCE_RECORDED;
            case SustainedCheckRecorded e when e.result() != CheckResult.NOT_DONE -> AlertAnswer.EVIDENCE_RECORDED;
            default -> null;
        };
    }

    private static @Nullable AlertClearing clearing(ActionEvent event) {
        return switch (event) {
            case ActionRebaselined _ -> AlertClearing.REBASELINED;
            case ActionReassigned _ -> AlertClearing.REASSIGNED;
            case ActionHeld _ -> AlertClearing.HELD;
            case EscalationAnswered _ -> AlertClearing.ESCALATION_ANSWERED;
            case CompletionVerified _ -> AlertClearing.VERIFIED;
            case ActionSignedOff _ -> AlertClearing.SIGNED_OFF;
            case ActionClosed _ -> AlertClearing.CLOSED;
            case ActionReopened _ -> AlertClearing.REOPENED;
            default -> null;
        };
    }
}
