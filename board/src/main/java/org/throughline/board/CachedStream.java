package org.throughline.board;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.BoardEvent;

/**
 * A short stream that is asked for all the time, cached in memory.
 *
 * <p>What another process has recorded is seen within a second; {@link #latest()} sees it at once. While the log cannot be
 * reached the cached events are used, because figures can still be computed from them. Only the first read has to succeed.
 */
class CachedStream<E extends BoardEvent> {

    private static final Duration AGE_MAX = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(CachedStream.class);

    /** An event with who asked for it. */
    record Known<E extends BoardEvent>(Recorded<E> recorded, Asker asker) {}

    private final EventStore events;
    private final String stream;
    private final Class<E> family;
    private final LoadingCache<String, List<Known<E>>> cache;

    CachedStream(EventStore events, String stream, Class<E> family, Ticker passing) {
        this.events = events;
        this.stream = stream;
        this.family = family;
        this.cache = Caffeine.newBuilder()
                .refreshAfterWrite(AGE_MAX)
                .executor(Runnable::run) // the caller that finds the cache too old reads the log
                .ticker(passing)
                .build(new CacheLoader<String, List<Known<E>>>() {
                    @Override
                    public List<Known<E>> load(String stream) {
                        return goOn(List.of());
                    }

                    /** An unreachable log is not asked again before the next second. */
                    @Override
                    public List<Known<E>> reload(String stream, List<Known<E>> before) {
                        try {
                            return goOn(before);
                        } catch (RuntimeException unreachable) {
                            log.warn("The log cannot be read; stream {} is used as it was", stream, unreachable);
                            return before;
                        }
                    }
                });
    }

    /** May be a second behind other processes. */
    List<Known<E>> known() {
        return cache.get(stream);
    }

    /** Reads what is new in the log. */
    List<Known<E>> latest() {
        return Objects.requireNonNull(
                cache.asMap().compute(stream, (_, before) -> goOn(before == null ? List.of() : before)));
    }

    /** Events with an effect by a day, by what was known at a moment, in that order. */
    static <E extends BoardEvent> List<Recorded<E>> effectiveBy(
            List<Known<E>> known, LocalDate asOf, @Nullable Instant knownAt) {
        return Timeline.effectiveBy(known.stream().map(Known::recorded).toList(), asOf, knownAt);
    }

    /** The same list if there is nothing new. */
    private List<Known<E>> goOn(List<Known<E>> before) {
        var next = new ArrayList<>(before);
        events.readEvents(stream, before.size()).asStream().forEach(event -> next.add(known(event)));
        return next.size() == before.size() ? before : List.copyOf(next);
    }

    private Known<E> known(DomainEventMessage<?> event) {
        return new Known<>(
                new Recorded<>(family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()),
                Asker.from(event.getMetaData()));
    }
}
