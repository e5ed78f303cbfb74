package org.throughline.platform.eventstore.axonserver;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A stream of the log in Axon Server. Once it has broken, each question says that the log is out of reach. */
record AxonServerStream(BlockingStream<TrackedEventMessage<?>> events)
        implements BlockingStream<TrackedEventMessage<?>> {

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return AxonServerLog.reached(events::peek);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        try {
            return events.hasNextAvailable(timeout, unit);
        } catch (RuntimeException failed) {
            throw AxonServerLog.isOfConnection(failed) ? AxonServerLog.outOfReach(failed) : failed;
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        try {
            return events.nextAvailable();
        } catch (RuntimeException failed) {
            throw AxonServerLog.isOfConnection(failed) ? AxonServerLog.outOfReach(failed) : failed;
        }
    }

    @Override
    public void close() {
        events.close();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return events.setOnAvailableCallback(callback);
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        events.skipMessagesWithPayloadTypeOf(ignored);
    }
}
