package org.throughline.platform.eventstore.axonserver;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventstore.EventLog;

/** Events with positions without gaps, as in Axon Server. Its streams can fall silent, and break. */
public final class LogInMemory extends EmbeddedEventStore {

    private long silentAfter = Long.MAX_VALUE;
    private int opened;
    private int broken;

    public LogInMemory() {
        super(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()));
    }

    public EventLog log() {
        return new AxonServerLog(this);
    }

    public void append(String type, String stream, long version, Object event) {
        publish(new GenericDomainEventMessage<>(type, stream, version, event));
    }

    /** From now on no stream delivers what comes after a position. */
    public void fallSilentAfter(long position) {
        silentAfter = position;
    }

    public void speakAgain() {
        silentAfter = Long.MAX_VALUE;
    }

    /** Breaks all streams that are open. */
    public void breakStreams() {
        broken = opened;
    }

    public int opened() {
        return opened;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new Breakable(super.openStream(after), ++opened);
    }

    private final class Breakable implements TrackingEventStream {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private final int number;

        private Breakable(BlockingStream<TrackedEventMessage<?>> events, int number) {
            this.events = events;
            this.number = number;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (number <= broken) throw new EventStoreException("the stream has been closed");
            return events.peek()
                    .filter(event -> event.trackingToken().position().orElseThrow() <= silentAfter);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return events.nextAvailable();
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
