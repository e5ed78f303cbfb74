package org.throughline.query.history;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** Reads single streams from the event store: for histories, and for states that a backdated event or a correction changes. */
@Component
public class EventStreams {

    /** No stream has this identifier. */
    private static final String NOTHING = "-";

    private final EventStore log;

    EventStreams(@Lazy EventStore log) {
        this.log = log;
    }

    /**
     * A whole stream if it may be read. As much is looked up for one that may not as for an unknown one, so that the time
     * tells nothing.
     */
    public <E extends BoardEvent> List<AttributedEvent<E>> readIf(boolean mayBeRead, Object id, Class<E> kind) {
        return read(mayBeRead ? id : NOTHING, kind);
    }

    /** Whether there is such a stream and it may be read; as much is looked up for one that may not. */
    public boolean existsIf(boolean mayBeRead, Object id) {
        return log.lastSequenceNumberFor(mayBeRead ? id.toString() : NOTHING).isPresent();
    }

    /** A whole stream in the order in which it was recorded; empty if there is none of this kind under the identifier. */
    public <E extends BoardEvent> List<AttributedEvent<E>> read(Object id, Class<E> kind) {
        var stream = new ArrayList<AttributedEvent<E>>();
        for (var events = log.readEvents(id.toString()); events.hasNext(); ) {
            var event = events.next();
            if (!kind.isInstance(event.getPayload())) return List.of();
            stream.add(new AttributedEvent<>(recorded(event, kind), Asker.from(event.getMetaData())));
        }
        return List.copyOf(stream);
    }

    /** A stream up to and including a version, in the order in which it was recorded. */
    public <E extends BoardEvent> List<Recorded<E>> read(String id, long through, Class<E> kind) {
        var stream = new ArrayList<Recorded<E>>();
        for (var events = log.readEvents(id); events.hasNext(); ) {
            var event = events.next();
            if (event.getSequenceNumber() > through) break;
            stream.add(recorded(event, kind));
        }
        return List.copyOf(stream);
    }

    public static <E extends BoardEvent> Recorded<E> recorded(DomainEventMessage<?> event, Class<E> kind) {
        return new Recorded<>(kind.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp());
    }
}
