package org.throughline.query.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.drift.Timeline;

/** All that is known of one action, in the order in which it was recorded. Every answer about it is folded from this. */
record ActionLife(List<KnownEvent> events) {

    static ActionLife begun(KnownEvent first) {
        return new ActionLife(List.of(first));
    }

    long version() {
        return events.getLast().version();
    }

    ActionLife then(KnownEvent event) {
        return new ActionLife(Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    /** What had taken effect by a day, as far as it was known at a moment; empty if the action was not yet assigned. */
    List<Recorded<ActionEvent>> effectiveBy(LocalDate asOf, @Nullable Instant knownAt) {
        return Timeline.effectiveBy(events.stream().map(KnownEvent::recorded).toList(), asOf, knownAt);
    }
}
