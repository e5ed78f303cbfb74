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

/** Reads the whole log where it is Axon Server's, which has no better way to ask. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ActionsNamingInAxonServer implements ActionsNaming {

    /** Silence for as long as this is the end of the log. */
    private static final int END_SECONDS = 2;

    private final EventStore events;

    ActionsNamingInAxonServer(EventStore events) {
        this.events = events;
    }

    @Override
    public List<ActionId> naming(PersonId person) {
        var found = new TreeSet<String>();
        try (var stream = events.openStream(null)) {
            while (stream.hasNextAvailable(END_SECONDS, TimeUnit.SECONDS))
                switch (stream.nextAvailable().getPayload()) {
                    case ActionAssigned e
                    when e.owner().person().equals(person) ->
                        found.add(e.actionId().value());
                    case ActionReassigned e
                    when e.owner().person().equals(person) ->
                        found.add(e.actionId().value());
                    default -> {} // it names nobody who could owe an action
                }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program stops", stopping);
        }
        return found.stream().map(ActionId::new).toList();
    }
}
