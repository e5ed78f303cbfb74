package org.throughline.domain.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** The two clocks: which events of a stream count on a day, by what was known at an instant. */
public final class Timeline {

    private Timeline() {}

    /**
     * What had taken effect by a day, in the order in which it did, as corrected by then. Events of one day keep the
     * order in which they were recorded.
     *
     * <p>An event counts as known no earlier than the events before it in its stream, even if servers' clocks disagree.
     *
     * @param knownAt only what had been recorded by then; null for all that is known now
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
