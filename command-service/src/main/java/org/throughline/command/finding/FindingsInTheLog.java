package org.throughline.command.finding;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.throughline.events.FindingId;

/** Looks findings up in the event store, where each has a stream of its own. */
@Component
class FindingsInTheLog implements Findings {

    private final EventStore events;

    FindingsInTheLog(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean raised(FindingId finding) {
        return events.lastSequenceNumberFor(finding.value()).isPresent();
    }
}
