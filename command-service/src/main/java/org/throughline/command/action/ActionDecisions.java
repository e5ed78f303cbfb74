package org.throughline.command.action;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.throughline.command.decision.DecisionOn;
import org.throughline.events.ActionId;

/** Every decision on an action by the last part of the path it is asked for by. */
public final class ActionDecisions {

    public static final Map<String, Class<? extends DecisionOn<ActionId>>> BY_PATH = Map.ofEntries(
            entry("progress", ActionCommandController.Progress.class),
            entry("due-date", ActionCommandController.DueDate.class),
            entry("impact-evidence", ImpactEvidenceBody.class),
            entry("completion", ClaimController.Completion.class),
            entry("completion/withdrawal", ClaimController.Withdrawal.class),
            entry("verification", ClaimController.Verification.class),
            entry("owner", OwnershipController.Owner.class),
            entry("owner/departure", OwnershipController.OwnerDeparture.class),
            entry("owner/refusal", OwnershipController.NotOurs.class),
            entry("contribution", OwnershipController.ContributionAnswer.class),
            entry("oversight", OversightController.OversightTo.class),
            entry("oversight/return", OversightController.OversightBack.class),
            entry("milestones", TimingController.Milestone.class),
            entry("milestones/date", TimingController.MilestoneDate.class),
            entry("milestones/reached", TimingController.MilestoneReached.class),
            entry("alert/acknowledgement", AlertController.Acknowledgement.class),
            entry("more-time", AlertController.MoreTime.class),
            entry("more-time/refusal", AlertController.MoreTimeRefusal.class),
            entry("hold", HoldController.Hold.class),
            entry("hold/review", HoldController.HoldReview.class),
            entry("hold/release", HoldController.HoldRelease.class),
            entry("sign-off", AssuranceController.SignOff.class),
            entry("sign-off/conditions", AssuranceController.MetCondition.class),
            entry("sign-off/revocation", AssuranceController.Revocation.class),
            entry("sustained-checks", AssuranceController.SustainedCheck.class),
            entry("reopening/refusal", AssuranceController.ReopeningDeclined.class),
            entry("closure", EndingController.Closure.class),
            entry("reopening", EndingController.Reopening.class),
            entry("note", ChallengeController.Note.class),
            entry("concern", ChallengeController.Concern.class),
            entry("escalation", ChallengeController.Escalation.class),
            entry("escalation/answer", ChallengeController.EscalationAnswer.class),
            entry("dispute", DisputeController.Dispute.class),
            entry("dispute/position", DisputeController.PositionAdded.class),
            entry("dispute/resolution", DisputeController.Resolution.class));

    /** The same, and what the action began with: whatever can be said rightly. */
    public static final Map<String, Class<? extends DecisionOn<ActionId>>> CORRECTABLE = correctable();

    private static Map<String, Class<? extends DecisionOn<ActionId>>> correctable() {
        var all = new HashMap<>(BY_PATH);
        all.put("actions", AssignmentBody.class);
        return Map.copyOf(all);
    }

    private ActionDecisions() {}
}
