package org.throughline.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/** Tries an event three times before it fails and is parked. */
final class RetryingProjection implements EventMessageHandler {

    private static final int TRIES_MAX = 3;

    private final EventMessageHandler projection;

    RetryingProjection(EventMessageHandler projection) {
        this.projection = projection;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) throws Exception {
        for (int tries = 1; ; tries++)
            try {
                return projection.handle(event);
            } catch (Exception failed) {
                if (tries == TRIES_MAX || ParkFailedEvents.isMongoUnavailable(failed)) throw failed;
            }
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return projection.canHandle(event);
    }

    @Override
    public boolean canHandleType(Class<?> payload) {
        return projection.canHandleType(payload);
    }

    @Override
    public boolean supportsReset() {
        return projection.supportsReset();
    }

    @Override
    public Class<?> getTargetType() {
        return projection.getTargetType();
    }
}
