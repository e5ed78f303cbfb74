package org.throughline.command.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.platform.eventstore.EventLog;

/** Reads the whole log of Axon Server, which cannot be searched by payload. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class DecisionsOfMeetingInAxonServer implements DecisionsOfMeeting {

    private final EventLog log;

    DecisionsOfMeetingInAxonServer(EventLog log) {
        this.log = log;
    }

    @Override
    public List<Decided> at(MeetingId meeting) {
        var found = new LinkedHashSet<Decided>();
        log.read(read -> {
            if (read instanceof DomainEventMessage<?> message
                    && message.getPayload() instanceof BoardEvent event
                    && event.authority() != null
                    && MeetingId.of(event.authority()).equals(meeting))
                found.add(new Decided(message.getType(), message.getAggregateIdentifier()));
        });
        return List.copyOf(found);
    }
}
