package org.throughline.query.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.clocks.Timeline;
import org.throughline.events.BoardEvent;

/** All that is known of one thing, in the order in which it was recorded. Every answer about it is folded from this. */
public record Life<E extends BoardEvent>(List<KnownEvent<E>> events) {

    public static <E extends BoardEvent> Life<E> begun(KnownEvent<E> first) {
        return new Life<>(List.of(first));
    }

    public long version() {
        return events.getLast().version();
    }

    public Life<E> then(KnownEvent<E> event) {
        return new Life<>(Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    /** The events alone, without who asked for them. */
    public List<Recorded<E>> recorded() {
        return events.stream().map(KnownEvent::recorded).toList();
    }

    /** What had taken effect by a day, as far as it was known at a moment; empty if it had not begun by then. */
    public List<Recorded<E>> effectiveBy(LocalDate asOf, @Nullable Instant knownAt) {
        return Timeline.effectiveBy(recorded(), asOf, knownAt);
    }
}
