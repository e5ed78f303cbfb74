package org.throughline.platform.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Wakes the readers of this process after each commit. */
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
