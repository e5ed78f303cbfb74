package org.throughline.platform.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.Recorded;
import org.throughline.events.access.Asker;
import org.throughline.events.clocks.Timeline;

/**
 * A stream that is short and asked for all the time, kept in memory.
 *
 * <p>What another process has recorded is seen within a second. Whoever must not miss it asks for what is {@linkplain
 * #latest() there now}.
 */
class SmallStream<E extends BoardEvent> {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** An event with who asked for it. */
    record Known<E extends BoardEvent>(Recorded<E> recorded, Asker asker) {}

    private final EventStore log;
    private final String stream;
    private final Class<E> family;
    private volatile List<Known<E>> known = List.of();
    private volatile long lookedAt = System.nanoTime() - SECOND;

    SmallStream(EventStore log, String stream, Class<E> family) {
        this.log = log;
        this.stream = stream;
        this.family = family;
    }

    List<Known<E>> known() {
        return System.nanoTime() - lookedAt < SECOND ? known : latest();
    }

    /** Asks the log for what is new. */
    synchronized List<Known<E>> latest() {
        var looked = System.nanoTime();
        var next = new ArrayList<>(known);
        log.readEvents(stream, next.size()).asStream().forEach(event -> next.add(known(event)));
        if (next.size() > known.size()) known = List.copyOf(next);
        lookedAt = looked;
        return known;
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
