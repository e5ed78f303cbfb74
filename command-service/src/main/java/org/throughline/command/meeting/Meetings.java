package org.throughline.command.meeting;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;

/** Looks meetings up in the event store, where each has a stream of its own. */
@Component
class Meetings {

    private final EventStore events;

    Meetings(EventStore events) {
        this.events = events;
    }

    boolean convened(MeetingId meeting) {
        return events.lastSequenceNumberFor(meeting.value()).isPresent();
    }

    boolean cancelled(MeetingId meeting) {
        return events.readEvents(meeting.value())
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof MeetingCancelled);
    }
}
