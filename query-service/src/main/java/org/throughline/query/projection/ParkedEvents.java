package org.throughline.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.throughline.events.upcast.EventTypes;

/**
 * The events of one stream that are parked because the first of them failed.
 *
 * @param id of the review, finding, action, meeting or digest
 * @param version of the event that failed
 * @param event its type
 * @param parkedAt when it first failed
 * @param triedAt when it was last tried
 * @param failure the kind of failure; the program's log has its details
 * @param events the number of parked events
 */
record ParkedEvents(
        String id, long version, String event, Instant parkedAt, Instant triedAt, String failure, long events) {

    static final int SHOWN_MAX = 200;

    /** At most {@link #SHOWN_MAX} of them, in no order. */
    static List<ParkedEvents> of(RunningVersion running) {
        var shown = new ArrayList<ParkedEvents>();
        for (var stream : running.parked().deadLetters()) {
            var letters = stream.iterator();
            if (letters.hasNext()) shown.add(of(letters.next(), letters));
            if (shown.size() == SHOWN_MAX) break;
        }
        return List.copyOf(shown);
    }

    private static ParkedEvents of(
            DeadLetter<? extends EventMessage<?>> first,
            Iterator<? extends DeadLetter<? extends EventMessage<?>>> others) {
        long events = 1;
        for (; others.hasNext(); others.next()) events++;
        var event = (DomainEventMessage<?>) first.message();
        return new ParkedEvents(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                EventTypes.storedName(event.getPayloadType()),
                first.enqueuedAt(),
                first.lastTouched(),
                first.cause().map(Cause::type).map(ParkedEvents::simple).orElse("unknown"),
                events);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
