package org.throughline.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.clocks.Timeline;
import org.throughline.domain.directory.Directory;
import org.throughline.events.directory.DirectoryEvent;

/** The directory as its events tell it: of any day, and whole, with the last that is known of each entry. */
final class DirectoryHistory {

    private final List<Recorded<DirectoryEvent>> events;
    private final Directory whole;

    DirectoryHistory(List<Recorded<DirectoryEvent>> events) {
        this.events = events;
        this.whole = on(LocalDate.MAX, null);
    }

    /** Events that no log has recorded, in their order. */
    static DirectoryHistory of(List<DirectoryEvent> events) {
        var recorded = new ArrayList<Recorded<DirectoryEvent>>();
        for (var event : events) recorded.add(new Recorded<>(event, recorded.size(), Instant.EPOCH));
        return new DirectoryHistory(recorded);
    }

    /** Everything that was ever entered. */
    Directory whole() {
        return whole;
    }

    /** What was so on a day; an entry that ended and began again is told of the day's own time. */
    Directory on(LocalDate day) {
        return on(day, null);
    }

    Directory on(LocalDate day, @Nullable Instant knownAt) {
        return Directory.of(Timeline.effectiveBy(events, day, knownAt));
    }
}
