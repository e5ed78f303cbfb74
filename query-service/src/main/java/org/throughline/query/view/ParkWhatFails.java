package org.throughline.query.view;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;

/**
 * Parks an event that fails, and never gives one up. While the store of views is out of reach no event is to blame: then
 * the whole batch fails, and is tried again until it can be written.
 */
class ParkWhatFails implements EnqueuePolicy<EventMessage<?>> {

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> event, Throwable cause) {
        if (ViewStoreOutage.isBehind(cause)) throw new ViewStoreOutage(cause);
        return Decisions.enqueue(cause);
    }
}
