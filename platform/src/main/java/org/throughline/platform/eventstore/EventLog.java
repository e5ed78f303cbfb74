package org.throughline.platform.eventstore;

import java.util.Collection;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The log as readers have it, wherever it is stored. */
public interface EventLog extends StreamableMessageSource<TrackedEventMessage<?>> {

    /** Where the log ends now, with the places before it that open transactions may still fill; null while it is empty. */
    @Nullable
    TrackingToken end();

    /**
     * The token of a stored position; null for the beginning.
     *
     * @param open places before it that were not yet filled
     */
    @Nullable
    TrackingToken token(long position, Collection<Long> open);

    /** About how many events there are. Found at once, however long the log is. */
    long events();

    /**
     * Passes every event to a reader, up to the end that the log has at the beginning.
     *
     * @throws DataAccessResourceFailureException if events stop arriving before that end
     */
    default void read(Consumer<TrackedEventMessage<?>> reader) {
        try (var whole = new LogFollower(this, reader)) {
            whole.catchUp();
        }
    }

    /**
     * The first event after a position that is before the end; null for the beginning.
     *
     * @throws DataAccessResourceFailureException if it does not arrive
     */
    default TrackedEventMessage<?> first(@Nullable TrackingToken after) {
        try (var rest = openStream(after)) {
            return LogFollower.next(rest);
        } catch (InterruptedException stopping) {
            throw LogFollower.stopped(stopping);
        }
    }
}
