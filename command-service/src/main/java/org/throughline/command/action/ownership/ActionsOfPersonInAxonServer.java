package org.throughline.command.action.ownership;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.throughline.command.ActionsOfPerson;
import org.throughline.events.ActionId;
import org.throughline.events.PersonId;
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
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.OwnershipEvent;
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
import org.throughline.events.action.TimingEvent;
import org.throughline.platform.eventstore.EventLog;

/** Reads the whole log of Axon Server, which cannot be searched by payload. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ActionsOfPersonInAxonServer implements ActionsOfPerson {

    private final EventLog log;

    ActionsOfPersonInAxonServer(EventLog log) {
        this.log = log;
    }

    @Override
    public List<ActionId> of(PersonId person) {
        var found = new TreeSet<String>();
        log.read(message -> {
            if (message.getPayload() instanceof ActionEvent event && person.equals(newOwner(event)))
                found.add(event.actionId().value());
        });
        return found.stream().map(ActionId::new).toList();
    }

    private static @Nullable PersonId newOwner(ActionEvent event) {
        return switch (event) {
            case ActionAssigned e -> e.owner() == null ? null : e.owner().person();
            case OwnershipEvent e -> newOwner(e);
            case ProgressRecorded _,
                    ActionRebaselined _,
                    ActionAmended _,
                    ProgressAssessed _,
                    ActionMarkedComplete _,
                    CompletionVerified _,
                    CompletionRefused _,
                    ActionSignedOff _,
                    ImpactEvidenceRecorded _,
                    ActionEventCorrected _,
                    TimingEvent _,
                    ClaimEvent _,
                    AssuranceEvent _,
                    EndingEvent _,
                    ChallengeEvent _,
                    AlertEvent _,
                    ActionRatificationEvent _ -> null;
        };
    }

    private static @Nullable PersonId newOwner(OwnershipEvent event) {
        return switch (event) {
            case ActionReassigned e -> e.owner().person();
            case SecondOwnerNamed e -> e.owner().person();
            case CoverArranged e -> e.cover().person();
            case PersonIdentified e -> e.is();
            case OwnerLeft _,
                    SecondOwnerReleased _,
                    CoverEnded _,
                    AssignmentDeclined _,
                    ContributionAccepted _,
                    ContributionDeclined _,
                    OversightDelegated _,
                    OversightReturned _ -> null;
        };
    }
}
