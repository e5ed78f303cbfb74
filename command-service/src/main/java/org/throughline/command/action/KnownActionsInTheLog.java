package org.throughline.command.action;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;

/** Looks actions up in the event store, where each has a stream of its own. */
@Component
class KnownActionsInTheLog implements KnownActions {

    private final EventStore events;

    KnownActionsInTheLog(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean assigned(ActionId action) {
        return events.lastSequenceNumberFor(action.value()).isPresent();
    }
}
