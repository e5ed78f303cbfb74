package org.throughline.command.correction;

import org.jspecify.annotations.Nullable;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.alert.AcknowledgeAlert;
import org.throughline.command.action.alert.RefuseMoreTime;
import org.throughline.command.action.alert.RequestMoreTime;
import org.throughline.command.action.amendment.AmendAction;
import org.throughline.command.action.challenge.AnswerEscalation;
import org.throughline.command.action.challenge.EscalateAction;
import org.throughline.command.action.challenge.NoteAction;
import org.throughline.command.action.challenge.OpenDispute;
import org.throughline.command.action.challenge.RecordConcern;
import org.throughline.command.action.challenge.ResolveDispute;
import org.throughline.command.action.challenge.StatePosition;
import org.throughline.command.action.claim.AssessProgress;
import org.throughline.command.action.claim.MarkActionComplete;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.claim.VerifyCompletion;
import org.throughline.command.action.claim.WithdrawClaim;
import org.throughline.command.action.ending.CloseAction;
import org.throughline.command.action.ending.ReopenAction;
import org.throughline.command.action.evidence.RecordImpactEvidence;
import org.throughline.command.action.ownership.AnswerContribution;
import org.throughline.command.action.ownership.ArrangeCover;
import org.throughline.command.action.ownership.DeclineAssignment;
import org.throughline.command.action.ownership.DelegateOversight;
import org.throughline.command.action.ownership.EndCover;
import org.throughline.command.action.ownership.NameSecondOwner;
import org.throughline.command.action.ownership.ReassignAction;
import org.throughline.command.action.ownership.RecordOwnerLeft;
import org.throughline.command.action.ownership.ReleaseSecondOwner;
import org.throughline.command.action.ownership.ReturnOversight;
import org.throughline.command.action.signoff.DeclineReopening;
import org.throughline.command.action.signoff.MeetCondition;
import org.throughline.command.action.signoff.RecordSustainedCheck;
import org.throughline.command.action.signoff.RevokeSignOff;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.action.timing.AnswerOccurrence;
import org.throughline.command.action.timing.EndRecurringDuty;
import org.throughline.command.action.timing.ExtendHold;
import org.throughline.command.action.timing.HoldAction;
import org.throughline.command.action.timing.MoveMilestone;
import org.throughline.command.action.timing.ReachMilestone;
import org.throughline.command.action.timing.RebaselineAction;
import org.throughline.command.action.timing.ReleaseHold;
import org.throughline.command.action.timing.SetMilestone;
import org.throughline.command.action.timing.SetRecurringDuty;
import org.throughline.command.finding.AmendFinding;
import org.throughline.command.finding.AssignAction;
import org.throughline.command.finding.ConfirmFindingImpact;
import org.throughline.command.finding.DeclineFinding;
import org.throughline.command.finding.DisputeFinding;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.finding.LinkFinding;
import org.throughline.command.finding.ResolveFindingDispute;
import org.throughline.command.finding.TakeUpFinding;
import org.throughline.command.ratification.RatifyChairsAction;
import org.throughline.command.review.RaiseFinding;
import org.throughline.command.review.RegisterReview;
import org.throughline.command.review.ReviewCommand;
import org.throughline.command.review.commissioning.DecideCriteria;
import org.throughline.command.review.commissioning.DelegateOversightOfReview;
import org.throughline.command.review.commissioning.NotifyNationalBody;
import org.throughline.command.review.commissioning.ReturnOversightOfReview;
import org.throughline.command.review.disclosure.DecidePublication;
import org.throughline.command.review.disclosure.ExtendRestriction;
import org.throughline.command.review.disclosure.LiftRestriction;
import org.throughline.command.review.disclosure.RestrictReporting;
import org.throughline.command.review.hold.ExtendHoldOfReview;
import org.throughline.command.review.hold.HoldReview;
import org.throughline.command.review.hold.ReleaseHoldOfReview;
import org.throughline.command.review.plan.AgreePlan;
import org.throughline.command.review.plan.AssessPlanImpact;
import org.throughline.command.review.plan.ClosePlan;
import org.throughline.command.review.plan.MeetPlanCondition;
import org.throughline.command.review.plan.RevokePlanSignOff;
import org.throughline.command.review.plan.SignOffPlan;
import org.throughline.command.review.plan.SustainPlan;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.finding.FindingAnswerEvent;
import org.throughline.events.finding.FindingDisputeEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingRatificationEvent;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewHoldEvent;
import org.throughline.events.review.ReviewRatificationEvent;

/**
 * The request body that would record an event again, for every event that a request records. A correction changes single
 * fields of it, so that all others stay.
 */
final class RecordedDecisions {

    private RecordedDecisions() {}

    /** Null for what the program records by itself, and for corrections. */
    static @Nullable ActionCommand of(ActionEvent event) {
        return switch (event) {
            case ActionEvent.ActionAmended e -> AmendAction.of(e);
            case ActionEvent.ActionAssigned e -> AssignAction.of(e);
            case ActionEvent.ActionMarkedComplete e -> MarkActionComplete.of(e);
            case ActionEvent.ActionRebaselined e -> RebaselineAction.of(e);
            case ActionEvent.ActionSignedOff e -> SignOffAction.of(e);
            case ActionEvent.CompletionRefused e -> VerifyCompletion.of(e);
            case ActionEvent.CompletionVerified e -> VerifyCompletion.of(e);
            case ActionEvent.ImpactEvidenceRecorded e -> RecordImpactEvidence.of(e);
            case ActionEvent.ProgressAssessed e -> AssessProgress.of(e);
            case ActionEvent.ProgressRecorded e -> RecordProgress.of(e);
            case AlertEvent.AlertAcknowledged e -> AcknowledgeAlert.of(e);
            case AssuranceEvent.ConditionMet e -> MeetCondition.of(e);
            case AssuranceEvent.ReopeningDeclined e -> DeclineReopening.of(e);
            case AssuranceEvent.SignOffRevoked e -> RevokeSignOff.of(e);
            case AssuranceEvent.SustainedCheckRecorded e -> RecordSustainedCheck.of(e);
            case ChallengeEvent.ActionEscalated e -> EscalateAction.of(e);
            case ChallengeEvent.ActionNoted e -> NoteAction.of(e);
            case ChallengeEvent.ConcernRecorded e -> RecordConcern.of(e);
            case ChallengeEvent.DisputeOpened e -> OpenDispute.of(e);
            case ChallengeEvent.DisputeResolved e -> ResolveDispute.of(e);
            case ChallengeEvent.EscalationAnswered e -> AnswerEscalation.of(e);
            case ChallengeEvent.PositionStated e -> StatePosition.of(e);
            case ClaimEvent.ClaimWithdrawn e -> WithdrawClaim.of(e);
            case ClaimEvent.CompletionAcceptedInPart e -> VerifyCompletion.of(e);
            case EndingEvent.ActionClosed e -> CloseAction.of(e);
            case EndingEvent.ActionReopened e -> ReopenAction.of(e);
            case OwnershipEvent.ActionReassigned e -> ReassignAction.of(e);
            case OwnershipEvent.AssignmentDeclined e -> DeclineAssignment.of(e);
            case OwnershipEvent.ContributionAccepted e -> AnswerContribution.of(e);
            case OwnershipEvent.ContributionDeclined e -> AnswerContribution.of(e);
            case OwnershipEvent.OversightDelegated e -> DelegateOversight.of(e);
            case OwnershipEvent.OversightReturned e -> ReturnOversight.of(e);
            case OwnershipEvent.OwnerLeft e -> RecordOwnerLeft.of(e);
            case OwnershipEvent.SecondOwnerNamed e -> NameSecondOwner.of(e);
            case OwnershipEvent.SecondOwnerReleased e -> ReleaseSecondOwner.of(e);
            case OwnershipEvent.CoverArranged e -> ArrangeCover.of(e);
            case OwnershipEvent.CoverEnded e -> EndCover.of(e);
            case TimingEvent.ActionHeld e -> HoldAction.of(e);
            case TimingEvent.HoldReleased e -> ReleaseHold.of(e);
            case TimingEvent.HoldReviewed e -> ExtendHold.of(e);
            case TimingEvent.MilestoneMoved e -> MoveMilestone.of(e);
            case TimingEvent.MilestoneReached e -> ReachMilestone.of(e);
            case TimingEvent.MilestoneSet e -> SetMilestone.of(e);
            case TimingEvent.RecurringDutySet e -> SetRecurringDuty.of(e);
            case TimingEvent.OccurrenceAnswered e -> AnswerOccurrence.of(e);
            case TimingEvent.RecurringDutyEnded e -> EndRecurringDuty.of(e);
            case TimingEvent.MoreTimeRefused e -> RefuseMoreTime.of(e);
            case TimingEvent.MoreTimeRequested e -> RequestMoreTime.of(e);
            case ActionRatificationEvent e -> RatifyChairsAction.of(e);
            case ActionEvent.ActionEventCorrected _,
                    AlertEvent.AlertRaised _,
                    AlertEvent.AlertAnswered _,
                    AlertEvent.AlertCleared _,
                    AlertEvent.OwnerReminded _,
                    OwnershipEvent.PersonIdentified _ -> null;
        };
    }

    /** Null for what follows from the assignment of an action, and for corrections. */
    static @Nullable FindingCommand of(FindingEvent event) {
        return switch (event) {
            case FindingAnswerEvent.FindingDeclined e -> DeclineFinding.of(e);
            case FindingAnswerEvent.FindingImpactConfirmed e -> ConfirmFindingImpact.of(e);
            case FindingAnswerEvent.FindingLinked e -> LinkFinding.of(e);
            case FindingAnswerEvent.FindingTakenUp e -> TakeUpFinding.of(e);
            case FindingDisputeEvent.FindingDisputeResolved e -> ResolveFindingDispute.of(e);
            case FindingDisputeEvent.FindingDisputed e -> DisputeFinding.of(e);
            case FindingEvent.FindingAmended e -> AmendFinding.of(e);
            case FindingEvent.FindingRaised e -> RaiseFinding.of(e);
            case FindingRatificationEvent e -> RatifyChairsAction.of(e);
            case FindingEvent.ActionAgreed _, FindingEvent.FindingEventCorrected _ -> null;
        };
    }

    /** Null for what follows from the raising of a finding, and for corrections. */
    static @Nullable ReviewCommand of(ReviewEvent event) {
        return switch (event) {
            case CommissioningEvent.CriteriaDecided e -> DecideCriteria.of(e);
            case CommissioningEvent.NationalBodyNotified e -> NotifyNationalBody.of(e);
            case CommissioningEvent.OversightDelegated e -> DelegateOversightOfReview.of(e);
            case CommissioningEvent.OversightReturned e -> ReturnOversightOfReview.of(e);
            case DisclosureEvent.PublicationDecided e -> DecidePublication.of(e);
            case DisclosureEvent.ReportingRestrictionImposed e -> RestrictReporting.of(e);
            case DisclosureEvent.ReportingRestrictionReviewed e -> ExtendRestriction.of(e);
            case DisclosureEvent.ReportingRestrictionLifted e -> LiftRestriction.of(e);
            case PlanEvent.PlanAgreed e -> AgreePlan.of(e);
            case PlanEvent.PlanClosed e -> ClosePlan.of(e);
            case PlanEvent.PlanImpactAssessed e -> AssessPlanImpact.of(e);
            case PlanEvent.PlanConditionMet e -> MeetPlanCondition.of(e);
            case PlanEvent.PlanSignOffRevoked e -> RevokePlanSignOff.of(e);
            case PlanEvent.PlanSignedOff e -> SignOffPlan.of(e);
            case PlanEvent.PlanSustained e -> SustainPlan.of(e);
            case ReviewEvent.ReviewRegistered e -> RegisterReview.of(e);
            case ReviewHoldEvent.ReviewHeld e -> HoldReview.of(e);
            case ReviewHoldEvent.ReviewHoldReleased e -> ReleaseHoldOfReview.of(e);
            case ReviewHoldEvent.ReviewHoldReviewed e -> ExtendHoldOfReview.of(e);
            case ReviewRatificationEvent e -> RatifyChairsAction.of(e);
            case ReviewEvent.FindingAccepted _, ReviewEvent.ReviewEventCorrected _ -> null;
        };
    }
}
