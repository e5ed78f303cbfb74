package org.throughline.command.finding;

import static org.throughline.events.access.Role.AGENCY_LEAD;
import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.finding.FindingState;
import org.throughline.events.FindingId;
import org.throughline.events.dispute.DisputeOutcome;
import org.throughline.events.dispute.Position;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent;

/** What people may ask when agencies disagree about a finding. */
public sealed interface FindingDisputeCommand extends FindingCommand {

    /** Opens a dispute, with what each agency holds. */
    @MayAsk({SECRETARY, AGENCY_LEAD, CHAIR})
    record DisputeFinding(@TargetAggregateIdentifier FindingId findingId, Decision decision, List<Position> positions)
            implements FindingDisputeCommand {

        @Override
        public FindingEvent event(FindingState now) {
            return new FindingDisputed(
                    findingId, decision.effectiveOn(), decision.authority(), decision.source(), positions);
        }

        @Override
        public boolean isAskedForOwnAgency() {
            return positions.stream().map(Position::agency).anyMatch(decision::isAskedFor);
        }
    }

    /** Ends the dispute. */
    @MayAsk({SECRETARY, CHAIR})
    record ResolveFindingDispute(
            @TargetAggregateIdentifier FindingId findingId,
            Decision decision,
            DisputeOutcome outcome,
            String resolution)
            implements FindingDisputeCommand {

        @Override
        public FindingEvent event(FindingState now) {
            return new FindingDisputeResolved(
                    findingId,
                    decision.effectiveOn(),
                    decision.committeeAuthority(),
                    decision.source(),
                    outcome,
                    resolution);
        }
    }
}
