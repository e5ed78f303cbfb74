package org.throughline.command.decision;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.RecordedStreams;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** Reads streams from the event store. */
@Component
class RecordedStreamsInTheLog implements RecordedStreams {

    private final EventStore events;

    RecordedStreamsInTheLog(@Lazy EventStore events) {
        this.events = events;
    }

    @Override
    public boolean exists(String stream) {
        return events.lastSequenceNumberFor(stream).isPresent();
    }

    @Override
    public <E extends BoardEvent> List<Recorded<E>> read(String stream, Class<E> family) {
        return events.readEvents(stream)
                .asStream()
                .map(event -> new Recorded<>(
                        family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()))
                .toList();
    }
}
