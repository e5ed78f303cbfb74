package org.throughline.command.alert;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.events.alert.WatchEvent;
import org.throughline.events.alert.WatchEvent.WatchEnded;

/** Finds the last watch that ended, day by day backwards in the log. */
@Component
class LastWatches {

    record Ended(LocalDate day, Instant at) {}

    /** Longer ago than any holidays. */
    private static final int DAYS_MAX = 31;

    private final EventStore events;
    private volatile @Nullable Ended found;

    LastWatches(@Lazy EventStore events) {
        this.events = events;
    }

    /** Null if there was none in the last month. */
    @Nullable
    Ended last(LocalDate today) {
        var before = found;
        for (var day = today; day.isAfter(today.minusDays(DAYS_MAX)); day = day.minusDays(1)) {
            if (before != null && day.equals(before.day())) return before;
            var ended = ended(day);
            if (ended == null) continue;
            found = ended;
            return ended;
        }
        return null;
    }

    private @Nullable Ended ended(LocalDate day) {
        return events.readEvents(WatchEvent.stream(day))
                .asStream()
                .filter(event -> event.getPayload() instanceof WatchEnded)
                .map(event -> new Ended(day, event.getTimestamp()))
                .findFirst()
                .orElse(null);
    }
}
