package org.throughline.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.clocks.Timeline;
import org.throughline.events.BoardEvent;

/**
 * A stream that is short and asked for all the time, kept in memory.
 *
 * <p>What another process has recorded is seen within a second. Whoever must not miss it asks for what is {@linkplain
 * #latest() there now}.
 */
class SmallStream<E extends BoardEvent> {

    private static final Logger log = LoggerFactory.getLogger(SmallStream.class);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** An event with who asked for it. */
    record Known<E extends BoardEvent>(Recorded<E> recorded, Asker asker) {}

    private final EventStore events;
    private final String stream;
    private final Class<E> family;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile List<Known<E>> known = List.of();
    private volatile boolean looked;
    private volatile long lookedAt;

    SmallStream(EventStore events, String stream, Class<E> family) {
        this.events = events;
        this.stream = stream;
        this.family = family;
    }

    /**
     * Whoever comes while another one looks is content with what was known before, and so is everybody while the log is out of
     * reach: figures can still be computed then. Only the first look has to succeed.
     */
    List<Known<E>> known() {
        if (!looked) return latest();
        if (System.nanoTime() - lookedAt < SECOND || !looking.tryLock()) return known;
        try {
            return latest();
        } catch (RuntimeException unreachable) {
            log.warn("Stream {} is as it was: the log could not be read", stream, unreachable);
            lookedAt = System.nanoTime();
            return known;
        } finally {
            looking.unlock();
        }
    }

    /** Asks the log for what is new. */
    List<Known<E>> latest() {
        looking.lock();
        try {
            var now = System.nanoTime();
            var next = new ArrayList<>(known);
            events.readEvents(stream, next.size()).asStream().forEach(event -> next.add(known(event)));
            if (next.size() > known.size()) known = List.copyOf(next);
            lookedAt = now;
            looked = true;
            return known;
        } finally {
            looking.unlock();
        }
    }

    /** What had taken effect by a day, by what was known at a moment, in that order. */
    static <E extends BoardEvent> List<Recorded<E>> effectiveBy(
            List<Known<E>> known, LocalDate asOf, @Nullable Instant knownAt) {
        return Timeline.effectiveBy(known.stream().map(Known::recorded).toList(), asOf, knownAt);
    }

    private Known<E> known(DomainEventMessage<?> event) {
        return new Known<>(
                new Recorded<>(family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()),
                Asker.from(event.getMetaData()));
    }
}
