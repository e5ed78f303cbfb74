package org.throughline.command.finding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;
import static org.throughline.command.Rule.WHAT_BEGAN_ANOTHER_STORY_IS_CORRECTED_THERE;

import java.time.Clock;
import org.throughline.command.Receipt;
import org.throughline.command.RecordedStory;
import org.throughline.command.finding.FindingCommand.CorrectFinding;
import org.throughline.domain.finding.FindingState;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;

/** What has been recorded of one finding so far, and how the next decision is taken on it. */
class FindingStory {

    private final RecordedStory<FindingEvent, FindingState> told = new RecordedStory<>(FindingState::of);

    /** Records what is asked for, unless a rule speaks against it. */
    Receipt decide(FindingCommand command, Clock clock, Findings findings) {
        return record(decided(command, clock, findings));
    }

    /** The event that is to be recorded: no rule of the finding itself speaks against it. */
    FindingEvent decided(FindingCommand command, Clock clock, Findings findings) {
        command.decision().isNotAheadOf(clock);
        LEAD_ACTS_FOR_THE_OWN_AGENCY.holdsIf(command.isAskedForOwnAgency());
        var event = command.event(standing());
        new FindingRules(findings).allow(event, standing());
        return event;
    }

    Receipt record(FindingEvent event) {
        apply(event);
        return Receipt.of(event.findingId(), getVersion());
    }

    Receipt correct(CorrectFinding command, Clock clock, Findings findings) {
        command.decision().isNotAheadOf(clock);
        var restated = command.restated();
        if (restated != null) restated.decision().isNotAheadOf(clock);
        var corrected = told.corrected(
                command.corrects(), restated == null ? null : restated::event, new FindingRules(findings)::allow);
        WHAT_BEGAN_ANOTHER_STORY_IS_CORRECTED_THERE.holdsIf(!(corrected.wrong().event() instanceof ActionAgreed));
        var decision = command.decision();
        var correction = new FindingEventCorrected(
                standing().finding(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                corrected.wrong().version(),
                command.whatWasWrong(),
                corrected.restatedBy());
        new FindingRules(findings).allow(correction, standing());
        corrected.events(correction).toList().forEach(event -> apply(event));
        return Receipt.of(standing().finding(), getVersion());
    }

    void on(FindingEvent event) {
        told.on(event);
    }

    FindingState standing() {
        return told.standing();
    }
}
