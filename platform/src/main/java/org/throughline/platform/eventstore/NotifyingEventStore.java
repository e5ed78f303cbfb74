package org.throughline.platform.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** The event store of this process, which says when something new is durable. */
class NotifyingEventStore extends EmbeddedEventStore {

    private final NotifyingEventSource source;

    NotifyingEventStore(EmbeddedEventStore.Builder builder, NotifyingEventSource source) {
        super(builder);
        this.source = source;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        source.appended();
    }
}
