package org.throughline.command.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** Reads the whole log from Axon Server, which finds a stream by its identifier only. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerLogScan implements LogScan {

    /** The log has ended if no event arrives for this long. */
    private static final int END_SECONDS = 2;

    private final EventStore events;

    AxonServerLogScan(EventStore events) {
        this.events = events;
    }

    @Override
    public <E extends BoardEvent> void forEach(String type, Class<E> family, Consumer<List<Recorded<E>>> each) {
        var streams = new HashMap<String, List<Recorded<E>>>();
        try (var stream = events.openStream(null)) {
            while (stream.hasNextAvailable(END_SECONDS, TimeUnit.SECONDS))
                if (stream.nextAvailable() instanceof DomainEventMessage<?> event
                        && event.getType().equals(type))
                    streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                            .add(new Recorded<>(
                                    family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program stops", stopping);
        }
        streams.values().forEach(each);
    }
}
