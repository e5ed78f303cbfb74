package org.throughline.command.correction;

import static java.util.Map.entry;

import java.util.Map;
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

/** The decisions that a meeting can take, by the last part of their path as requests of their own. */
public final class DecisionCatalogue {

    /** Decisions on an action that a meeting can take. */
    public static final Map<String, Class<? extends ActionCommand>> ON_ACTIONS = Map.ofEntries(
            entry(RecordProgress.PATH, RecordProgress.class),
            entry(AssessProgress.PATH, AssessProgress.class),
            entry(MarkActionComplete.PATH, MarkActionComplete.class),
            entry(WithdrawClaim.PATH, WithdrawClaim.class),
            entry(VerifyCompletion.PATH, VerifyCompletion.class),
            entry(RebaselineAction.PATH, RebaselineAction.class),
            entry(AmendAction.PATH, AmendAction.class),
            entry(SetRecurringDuty.PATH, SetRecurringDuty.class),
            entry(AnswerOccurrence.PATH, AnswerOccurrence.class),
            entry(EndRecurringDuty.PATH, EndRecurringDuty.class),
            entry(SetMilestone.PATH, SetMilestone.class),
            entry(MoveMilestone.PATH, MoveMilestone.class),
            entry(ReachMilestone.PATH, ReachMilestone.class),
            entry(HoldAction.PATH, HoldAction.class),
            entry(ExtendHold.PATH, ExtendHold.class),
            entry(ReleaseHold.PATH, ReleaseHold.class),
            entry(RecordImpactEvidence.PATH, RecordImpactEvidence.class),
            entry(SignOffAction.PATH, SignOffAction.class),
            entry(MeetCondition.PATH, MeetCondition.class),
            entry(RevokeSignOff.PATH, RevokeSignOff.class),
            entry(RecordSustainedCheck.PATH, RecordSustainedCheck.class),
            entry(DeclineReopening.PATH, DeclineReopening.class),
            entry(CloseAction.PATH, CloseAction.class),
            entry(ReopenAction.PATH, ReopenAction.class),
            entry(ReassignAction.PATH, ReassignAction.class),
            entry(RecordOwnerLeft.PATH, RecordOwnerLeft.class),
            entry(NameSecondOwner.PATH, NameSecondOwner.class),
            entry(ReleaseSecondOwner.PATH, ReleaseSecondOwner.class),
            entry(ArrangeCover.PATH, ArrangeCover.class),
            entry(EndCover.PATH, EndCover.class),
            entry(DeclineAssignment.PATH, DeclineAssignment.class),
            entry(AnswerContribution.PATH, AnswerContribution.class),
            entry(DelegateOversight.PATH, DelegateOversight.class),
            entry(ReturnOversight.PATH, ReturnOversight.class),
            entry(NoteAction.PATH, NoteAction.class),
            entry(RecordConcern.PATH, RecordConcern.class),
            entry(EscalateAction.PATH, EscalateAction.class),
            entry(AnswerEscalation.PATH, AnswerEscalation.class),
            entry(OpenDispute.PATH, OpenDispute.class),
            entry(StatePosition.PATH, StatePosition.class),
            entry(ResolveDispute.PATH, ResolveDispute.class),
            entry(AcknowledgeAlert.PATH, AcknowledgeAlert.class),
            entry(RequestMoreTime.PATH, RequestMoreTime.class),
            entry(RefuseMoreTime.PATH, RefuseMoreTime.class),
            entry(RatifyChairsAction.PATH, RatifyChairsAction.class));

    /** Decisions on a finding that a meeting can take. */
    public static final Map<String, Class<? extends FindingCommand>> ON_FINDINGS = Map.ofEntries(
            entry(AssignAction.PATH, AssignAction.class),
            entry(ConfirmFindingImpact.PATH, ConfirmFindingImpact.class),
            entry(DeclineFinding.PATH, DeclineFinding.class),
            entry(TakeUpFinding.PATH, TakeUpFinding.class),
            entry(AmendFinding.PATH, AmendFinding.class),
            entry(LinkFinding.PATH, LinkFinding.class),
            entry(DisputeFinding.PATH, DisputeFinding.class),
            entry(ResolveFindingDispute.PATH, ResolveFindingDispute.class),
            entry(RatifyChairsAction.PATH, RatifyChairsAction.class));

    /** Decisions on a review that a meeting can take. */
    public static final Map<String, Class<? extends ReviewCommand>> ON_REVIEWS = Map.ofEntries(
            entry(RaiseFinding.PATH, RaiseFinding.class),
            entry(AgreePlan.PATH, AgreePlan.class),
            entry(AssessPlanImpact.PATH, AssessPlanImpact.class),
            entry(SustainPlan.PATH, SustainPlan.class),
            entry(ClosePlan.PATH, ClosePlan.class),
            entry(SignOffPlan.PATH, SignOffPlan.class),
            entry(MeetPlanCondition.PATH, MeetPlanCondition.class),
            entry(RevokePlanSignOff.PATH, RevokePlanSignOff.class),
            entry(HoldReview.PATH, HoldReview.class),
            entry(ExtendHoldOfReview.PATH, ExtendHoldOfReview.class),
            entry(ReleaseHoldOfReview.PATH, ReleaseHoldOfReview.class),
            entry(RestrictReporting.PATH, RestrictReporting.class),
            entry(ExtendRestriction.PATH, ExtendRestriction.class),
            entry(LiftRestriction.PATH, LiftRestriction.class),
            entry(DecidePublication.PATH, DecidePublication.class),
            entry(DecideCriteria.PATH, DecideCriteria.class),
            entry(NotifyNationalBody.PATH, NotifyNationalBody.class),
            entry(DelegateOversightOfReview.PATH, DelegateOversightOfReview.class),
            entry(ReturnOversightOfReview.PATH, ReturnOversightOfReview.class),
            entry(RatifyChairsAction.PATH, RatifyChairsAction.class));

    private DecisionCatalogue() {}
}
