package org.throughline.domain.drift;

import static org.throughline.domain.action.ActionStatus.AGREED;
import static org.throughline.domain.action.ActionStatus.CLAIMED;
import static org.throughline.domain.action.ActionStatus.CLOSED;
import static org.throughline.domain.action.ActionStatus.IN_PROGRESS;
import static org.throughline.domain.action.ActionStatus.SIGNED_OFF;
import static org.throughline.domain.action.ActionStatus.SUSTAINED;
import static org.throughline.domain.action.ActionStatus.VERIFIED;

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
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.action.TimingEvent.MilestoneReached;

/** What each event makes of the stage an action is in, and whether it has substance. No event can be forgotten here. */
final class ActionLifecycle {

    private ActionLifecycle() {}

    static ActionStatus after(ActionEvent event, ActionStatus stage, Claims claims, ImpactState proof) {
        return switch (event) {
            case ActionAssigned _ -> throw new IllegalArgumentException("an action is assigned once");
            case ProgressRecorded _ -> stage == AGREED ? IN_PROGRESS : stage;
            case ActionMarkedComplete _ -> CLAIMED;
            case CompletionVerified _ -> VERIFIED;
            case CompletionRefused _ -> returned(claims);
            case ClaimEvent _ -> returned(claims);
            case ActionSignedOff _ -> SIGNED_OFF;
            case AssuranceEvent assurance -> afterSignOff(assurance, stage, proof);
            case ActionClosed _ -> CLOSED;
            case ActionReopened _ -> IN_PROGRESS;
            case ActionRebaselined _,
                    ImpactEvidenceRecorded _,
                    ActionEventCorrected _,
                    OwnershipEvent _,
                    TimingEvent _,
                    ChallengeEvent _,
                    AlertEvent _ -> stage;
        };
    }

    static boolean isSubstantive(ActionEvent event) {
        return switch (event) {
            case ActionAssigned _,
                    ProgressRecorded _,
                    ActionMarkedComplete _,
                    CompletionVerified _,
                    CompletionRefused _,
                    ActionSignedOff _,
                    ImpactEvidenceRecorded _ -> true;
            case SustainedCheckRecorded e -> e.result() != CheckResult.NOT_DONE;
            case ClaimEvent e ->
                switch (e) {
                    case CompletionAcceptedInPart _ -> true;
                    case ClaimWithdrawn _ -> false;
                };
            case TimingEvent e -> e instanceof MilestoneReached;
            case EndingEvent e ->
                switch (e) {
                    case ActionReopened _ -> true;
                    case ActionClosed _ -> false;
                };
            case ActionRebaselined _,
                    ActionEventCorrected _,
                    ConditionMet _,
                    SignOffRevoked _,
                    ReopeningDeclined _,
                    OwnershipEvent _,
                    ChallengeEvent _,
                    AlertEvent _ -> false;
        };
    }

    /** A claim can be made anew, and finished on an earlier day, before the refusal of the first takes effect. */
    private static ActionStatus returned(Claims claims) {
        return claims.waiting() == null ? IN_PROGRESS : CLAIMED;
    }

    private static ActionStatus afterSignOff(AssuranceEvent event, ActionStatus stage, ImpactState proof) {
        return switch (event) {
            case SignOffRevoked _ -> VERIFIED;
            case SustainedCheckRecorded _ -> {
                if (stage == CLOSED) yield stage;
                yield proof.sustained() ? SUSTAINED : SIGNED_OFF;
            }
            case ConditionMet _, ReopeningDeclined _ -> stage;
        };
    }
}
