package org.throughline.query.projection;

import com.mongodb.MongoException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Parks an event that fails until it is retried. While MongoDB is unavailable the whole batch fails instead, and Axon tries
 * it again until it can be written.
 */
final class ParkFailedEvents implements EnqueuePolicy<EventMessage<?>> {

    /** A batch cannot be written because MongoDB is unavailable. */
    private static final class MongoIsUnavailable extends RuntimeException {
        private MongoIsUnavailable(Throwable cause) {
            super("MongoDB is unavailable", cause);
        }
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> event, Throwable cause) {
        if (isMongoUnavailable(cause)) throw new MongoIsUnavailable(cause);
        return Decisions.enqueue(cause);
    }

    static boolean isMongoUnavailable(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof MongoException) return true;
        return false;
    }
}
