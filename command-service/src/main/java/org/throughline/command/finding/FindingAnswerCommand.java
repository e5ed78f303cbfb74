package org.throughline.command.finding;

import static org.throughline.events.access.Role.CHAIR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.domain.finding.FindingState;
import org.throughline.events.FindingId;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingEvent;

/** What people may ask of a finding beside an action that answers it. */
public sealed interface FindingAnswerCommand extends FindingCommand {

    /** Decides not to act on it. */
    @MayAsk({SECRETARY, CHAIR})
    record DeclineFinding(@TargetAggregateIdentifier FindingId findingId, Decision decision, String reason)
            implements FindingAnswerCommand {

        @Override
        public FindingEvent event(FindingState now) {
            return new FindingDeclined(
                    findingId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
        }
    }

    /** Takes up what was declined. */
    @MayAsk({SECRETARY, CHAIR})
    record TakeUpFinding(@TargetAggregateIdentifier FindingId findingId, Decision decision, String reason)
            implements FindingAnswerCommand {

        @Override
        public FindingEvent event(FindingState now) {
            return new FindingTakenUp(
                    findingId, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), reason);
        }
    }

    /** Says which findings of other reviews it repeats. */
    @MayAsk({SECRETARY, CHAIR})
    record LinkFinding(
            @TargetAggregateIdentifier FindingId findingId, Decision decision, List<FindingId> earlier, String why)
            implements FindingAnswerCommand {

        @Override
        public FindingEvent event(FindingState now) {
            return new FindingLinked(
                    findingId, decision.effectiveOn(), decision.authority(), decision.source(), earlier, why);
        }
    }
}
