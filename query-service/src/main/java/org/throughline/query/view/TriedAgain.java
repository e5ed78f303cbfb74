package org.throughline.query.view;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/** A projection that tries an event again before it lets it fail. Nothing of an event that failed is kept. */
class TriedAgain implements EventMessageHandler {

    private static final int TRIES_MAX = 3;

    private final AnnotationEventHandlerAdapter projection;

    TriedAgain(Object projection) {
        this.projection = new AnnotationEventHandlerAdapter(projection);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) throws Exception {
        for (int tries = 1; ; tries++)
            try {
                return projection.handle(event);
            } catch (Exception failed) {
                if (tries == TRIES_MAX || ViewStoreOutage.isBehind(failed)) throw failed;
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
        return false;
    }

    @Override
    public Class<?> getTargetType() {
        return projection.getTargetType();
    }
}
