package org.throughline.command.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.platform.eventstore.EventLog;

/** Reads the whole log from Axon Server, which finds a stream by its identifier only. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerLogScan implements LogScan {

    private final EventLog log;

    AxonServerLogScan(EventLog log) {
        this.log = log;
    }

    @Override
    public <E extends BoardEvent> void forEach(String type, Class<E> family, Consumer<List<Recorded<E>>> each) {
        var streams = new HashMap<String, List<Recorded<E>>>();
        log.read(message -> {
            if (message instanceof DomainEventMessage<?> event
                    && event.getType().equals(type))
                streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                        .add(new Recorded<>(
                                family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()));
        });
        streams.values().forEach(each);
    }
}
