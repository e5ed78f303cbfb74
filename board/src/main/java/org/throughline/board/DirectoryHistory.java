package org.throughline.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.board.Directory;
import org.throughline.events.directory.DirectoryEvent;

/** The directory on any day, and the latest state of every entry there has ever been. */
final class DirectoryHistory {

    private final List<Recorded<DirectoryEvent>> events;
    private final Directory whole;

    DirectoryHistory(List<Recorded<DirectoryEvent>> events) {
        this.events = events;
        this.whole = on(LocalDate.MAX, null);
    }

    /** For events that are not in a log. */
    static DirectoryHistory of(List<DirectoryEvent> events) {
        var recorded = new ArrayList<Recorded<DirectoryEvent>>();
        for (var event : events) recorded.add(new Recorded<>(event, recorded.size(), Instant.EPOCH));
        return new DirectoryHistory(recorded);
    }

    /** The latest state of every entry there has ever been. */
    Directory whole() {
        return whole;
    }

    /** The directory on a day. Of an entry that ended and began again, the period that contains the day. */
    Directory on(LocalDate day) {
        return on(day, null);
    }

    Directory on(LocalDate day, @Nullable Instant knownAt) {
        return Directory.of(Timeline.effectiveBy(events, day, knownAt));
    }
}
