package org.throughline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;

/** Selects the events of a stream by the two clocks: the day they took effect and the moment they were recorded. */
public final class Timeline {

    private Timeline() {}

    /**
     * The events in effect by a day, corrected, in the order they took effect. Events of one day keep the order in
     * which they were recorded.
     *
     * <p>An event is not known before the events it follows in its stream, even if the clocks of two servers disagree.
     *
     * @param knownAt only events recorded by then; null for all events
     */
    public static <E extends BoardEvent> List<Recorded<E>> effectiveBy(
            Collection<Recorded<E>> stream, LocalDate asOf, @Nullable Instant knownAt) {
        var known = stream.stream()
                .sorted(Comparator.comparingLong(Recorded::version))
                .takeWhile(recorded -> knownAt == null || !recorded.recordedAt().isAfter(knownAt))
                .toList();
        return Corrections.of(known).stream()
                .filter(recorded -> !recorded.event().effectiveOn().isAfter(asOf))
                .sorted(Comparator.comparing(
                                (Recorded<E> recorded) -> recorded.event().effectiveOn())
                        .thenComparingLong(Recorded::version))
                .toList();
    }
}
