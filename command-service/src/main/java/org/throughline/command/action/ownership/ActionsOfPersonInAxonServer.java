package org.throughline.command.action.ownership;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;

/** Reads the whole log of Axon Server, which cannot be searched by payload. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ActionsOfPersonInAxonServer implements ActionsOfPerson {

    /** How long nothing arrives at the end of the log. */
    private static final int END_SECONDS = 2;

    private final EventStore events;

    ActionsOfPersonInAxonServer(EventStore events) {
        this.events = events;
    }

    @Override
    public List<ActionId> of(PersonId person) {
        var found = new TreeSet<String>();
        try (var stream = events.openStream(null)) {
            while (stream.hasNextAvailable(END_SECONDS, TimeUnit.SECONDS)) {
                var event = stream.nextAvailable().getPayload();
                if (event instanceof ActionAssigned e && e.owner().person().equals(person))
                    found.add(e.actionId().value());
                if (event instanceof ActionReassigned e && e.owner().person().equals(person))
                    found.add(e.actionId().value());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program stops", stopping);
        }
        return found.stream().map(ActionId::new).toList();
    }
}
