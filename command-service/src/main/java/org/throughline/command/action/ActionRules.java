package org.throughline.command.action;

import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_ASSIGNMENT;
import static org.throughline.command.Rule.RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Wording.day;

import java.util.Objects;
import org.throughline.command.DecisionContext;
import org.throughline.command.RatificationRules;
import org.throughline.command.RecordedStreams;
import org.throughline.command.action.alert.AlertRules;
import org.throughline.command.action.amendment.AmendmentRules;
import org.throughline.command.action.challenge.ChallengeRules;
import org.throughline.command.action.claim.ClaimRules;
import org.throughline.command.action.ending.EndingRules;
import org.throughline.command.action.evidence.EvidenceRules;
import org.throughline.command.action.ownership.OwnershipRules;
import org.throughline.command.action.signoff.SignOffRules;
import org.throughline.command.action.timing.DueDateRules;
import org.throughline.command.action.timing.TimingRules;
import org.throughline.domain.action.ActionState;
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
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.TimingEvent;

/** Which event may follow on an action's state. A decision and a correction are held to the same rules. */
final class ActionRules {

    private ActionRules() {}

    /** Refuses a first event that could not have been recorded. */
    static void checkFirst(ActionEvent event, RecordedStreams streams) {
        if (!(event instanceof ActionAssigned assigned)) return;
        AssignmentRules.check(assigned, streams);
        AssignmentRules.checkFollowsItsFinding(assigned, streams);
    }

    /** Whether the program records such an event by itself, so that no rule judges it and no request corrects it. */
    static boolean isOfTheProgram(ActionEvent event) {
        return event instanceof AlertEvent && !(event instanceof AlertAcknowledged);
    }

    /** Refuses an event by the rule that it would break. */
    static void check(ActionEvent event, ActionState now, DecisionContext context) {
        var assigned = now.promise().effectiveOn();
        NOTHING_PRECEDES_THE_ASSIGNMENT.check(
                !event.effectiveOn().isBefore(assigned),
                () -> "%s is before %s, the day the action was assigned"
                        .formatted(day(event.effectiveOn()), day(assigned)));
        switch (event) {
            case ActionAssigned _ -> throw new IllegalArgumentException("an action is assigned once");
            case ActionEventCorrected _ -> {} // the events it leaves are checked one by one
            case ProgressRecorded _ -> ActionStatusRules.isOpen(now);
            case ActionRebaselined e -> DueDateRules.check(e, now, context.board());
            case ProgressAssessed e -> ClaimRules.check(e, now, context.board());
            case ActionAmended e -> AmendmentRules.check(e, now, context.board());
            case ActionMarkedComplete e -> ClaimRules.check(e, now, context);
            case CompletionVerified e -> ClaimRules.checkAnswer(e.verifier(), e.authority(), now, context.board());
            case CompletionRefused e -> ClaimRules.checkAnswer(e.verifier(), e.authority(), now, context.board());
            case ClaimEvent e -> ClaimRules.check(e, now, context.board());
            case ActionSignedOff e -> SignOffRules.check(e, now, context.board());
            case ImpactEvidenceRecorded e -> EvidenceRules.check(e.evidence(), e.authority(), now, context.board());
            case OwnershipEvent e -> OwnershipRules.check(e, now, context.board());
            case TimingEvent e -> TimingRules.check(e, now, context);
            case AssuranceEvent e -> SignOffRules.check(e, now, context.board());
            case EndingEvent e -> EndingRules.check(e, now, context);
            case ChallengeEvent e -> ChallengeRules.check(e, now, context.board());
            case AlertEvent e -> AlertRules.check(e, now);
            case ActionRatificationEvent e -> {
                RatificationRules.check(e, now.chairsActions());
                ActionStatusRules.isDecidedByAnOverseer(
                        RATIFICATION_IS_OF_A_COMMITTEE_THAT_OVERSEES,
                        Objects.requireNonNull(e.authority()),
                        now,
                        context.board());
            }
        }
        OwnForumRules.mayDecide(event, now, context.board());
    }
}
