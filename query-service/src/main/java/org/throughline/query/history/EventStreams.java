package org.throughline.query.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.postgresql.LogByStream;

/** Reads single streams from the event store: for histories, and for states that a backdated event or a correction changes. */
@Component
public class EventStreams {

    /** No stream has this identifier. */
    private static final String NOTHING = "-";

    /** Approximate number of events that are read at once. */
    private static final int ABOUT = 5_000;

    private final EventStore log;
    private final EventLog whole;
    private final ObjectProvider<LogByStream> byStream;

    EventStreams(@Lazy EventStore log, @Lazy @Qualifier("log") EventLog whole, ObjectProvider<LogByStream> byStream) {
        this.log = log;
        this.whole = whole;
        this.byStream = byStream;
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

    /**
     * Passes whole streams of one type to a reader, from one pass over the log: cheaper than {@link #read} for very many.
     *
     * @param mayBeRead which streams, by their identifiers, are wanted and may be read
     */
    public <E extends BoardEvent> void readMany(
            String type,
            Class<E> kind,
            Predicate<String> mayBeRead,
            BiConsumer<String, List<AttributedEvent<E>>> reader) {
        var streams = byStream.getIfAvailable();
        if (streams == null) {
            var found = new LinkedHashMap<String, List<DomainEventMessage<?>>>();
            whole.read(message -> {
                if (message instanceof DomainEventMessage<?> event
                        && event.getType().equals(type)
                        && mayBeRead.test(event.getAggregateIdentifier()))
                    found.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                            .add(event);
            });
            found.forEach((id, events) -> reader.accept(id, attributed(events, kind)));
            return;
        }
        for (var next = streams.next(type, "", ABOUT);
                next.last() != null;
                next = streams.next(type, next.last(), ABOUT))
            next.events().stream()
                    .filter(event -> mayBeRead.test(event.getAggregateIdentifier()))
                    .collect(groupingBy(DomainEventMessage::getAggregateIdentifier))
                    .forEach((id, events) -> reader.accept(id, attributed(events, kind)));
    }

    private static <E extends BoardEvent> List<AttributedEvent<E>> attributed(
            List<? extends DomainEventMessage<?>> events, Class<E> kind) {
        return events.stream()
                .map(event -> new AttributedEvent<>(recorded(event, kind), Asker.from(event.getMetaData())))
                .toList();
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
