package org.throughline.events.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;

/** The two clocks: which events of an action count on a day, by what was known at an instant. */
public final class Timeline {

    /** Events of one day keep the order in which they were recorded. */
    private static final Comparator<Recorded<ActionEvent>> IN_EFFECTIVE_ORDER = Comparator.comparing(
                    (Recorded<ActionEvent> recorded) -> recorded.event().effectiveOn())
            .thenComparingLong(Recorded::version);

    private Timeline() {}

    /**
     * What had taken effect by a day, in the order in which it did.
     *
     * @param knownAt only what had been recorded by then; null for all that is known now
     */
    public static List<Recorded<ActionEvent>> effectiveBy(
            Collection<Recorded<ActionEvent>> events, LocalDate asOf, @Nullable Instant knownAt) {
        return events.stream()
                .filter(recorded -> !recorded.event().effectiveOn().isAfter(asOf))
                .filter(recorded -> knownAt == null || !recorded.recordedAt().isAfter(knownAt))
                .sorted(IN_EFFECTIVE_ORDER)
                .toList();
    }
}
