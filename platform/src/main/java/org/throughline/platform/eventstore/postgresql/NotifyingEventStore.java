package org.throughline.platform.eventstore.postgresql;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.throughline.platform.eventstore.AppendedVersions;

/** Notes which streams a decision appends to, and wakes the readers of this process after each commit. */
class NotifyingEventStore extends EmbeddedEventStore {

    private final NotifyingEventSource source;

    NotifyingEventStore(EmbeddedEventStore.Builder builder, NotifyingEventSource source) {
        super(builder);
        this.source = source;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        AppendedVersions.add(events);
        super.publish(events);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        source.appended();
    }
}
