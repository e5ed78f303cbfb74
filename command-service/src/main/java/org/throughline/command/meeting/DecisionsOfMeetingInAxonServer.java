package org.throughline.command.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;

/** Reads the whole log of Axon Server, which cannot be searched by payload. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class DecisionsOfMeetingInAxonServer implements DecisionsOfMeeting {

    /** The log has ended if no event arrives for this long. */
    private static final int END_SECONDS = 2;

    private final EventStore events;

    DecisionsOfMeetingInAxonServer(EventStore events) {
        this.events = events;
    }

    @Override
    public List<Decided> at(MeetingId meeting) {
        var found = new LinkedHashSet<Decided>();
        try (var stream = events.openStream(null)) {
            while (stream.hasNextAvailable(END_SECONDS, TimeUnit.SECONDS))
                if (stream.nextAvailable() instanceof DomainEventMessage<?> message
                        && message.getPayload() instanceof BoardEvent event
                        && event.authority() != null
                        && MeetingId.of(event.authority()).equals(meeting))
                    found.add(new Decided(message.getType(), message.getAggregateIdentifier()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program stops", stopping);
        }
        return List.copyOf(found);
    }
}
