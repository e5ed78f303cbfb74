package org.throughline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Beginning;
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
        return inOrder(Corrections.of(known)).stream()
                .filter(recorded -> !recorded.event().effectiveOn().isAfter(asOf))
                .toList();
    }

    /**
     * All events of a corrected stream in the order they took effect. What took effect before a {@link Beginning} is left
     * out: an alert of a day on which, as a correction says, there was nothing yet.
     */
    public static <E extends BoardEvent> List<Recorded<E>> inOrder(Collection<Recorded<E>> corrected) {
        var ordered = corrected.stream().sorted(order()).toList();
        for (int i = 1; i < ordered.size(); i++)
            if (ordered.get(i).event() instanceof Beginning) return ordered.subList(i, ordered.size());
        return ordered;
    }

    /** By the day an event took effect; events of one day in the order in which they were recorded. */
    public static Comparator<Recorded<? extends BoardEvent>> order() {
        return Comparator.comparing((Recorded<? extends BoardEvent> recorded) ->
                        recorded.event().effectiveOn())
                .thenComparingLong(Recorded::version);
    }
}
