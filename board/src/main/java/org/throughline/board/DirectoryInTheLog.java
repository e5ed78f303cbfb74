package org.throughline.board;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.CachedStream.Known;
import org.throughline.domain.board.Directory;
import org.throughline.events.directory.DirectoryEvent;

/** The directory, folded from the log; before the first event, the configured one. */
@Component
public class DirectoryInTheLog {

    /** The events and their fold, in one record so that readers see both or neither. */
    private record Folded(List<Known<DirectoryEvent>> from, DirectoryHistory days) {}

    private final CachedStream<DirectoryEvent> events;
    private final DirectoryHistory founding;
    private volatile Folded folded;

    DirectoryInTheLog(@Lazy EventStore log, FoundingBoard board) {
        this.founding = DirectoryHistory.of(board.founding());
        this.folded = new Folded(List.of(), founding);
        this.events = new CachedStream<>(log, DirectoryEvent.STREAM, DirectoryEvent.class, Ticker.systemTicker());
    }

    /** The latest state of every entry. May be a second behind other processes. */
    public Directory whole() {
        return daysKnown().whole();
    }

    /** The latest state of every entry, read from the log now. */
    public Directory latest() {
        return daysByNow().whole();
    }

    /** The directory on a day, by what had been recorded at a moment; null for all that is recorded. */
    public Directory on(LocalDate day, @Nullable Instant knownAt) {
        return daysByNow().on(day, knownAt);
    }

    /** May be a second behind other processes. */
    DirectoryHistory daysKnown() {
        return fold(events.known());
    }

    /** Read from the log now. */
    DirectoryHistory daysByNow() {
        return fold(events.latest());
    }

    /** Whether a version is recorded; all answers have it from then on, also what another process recorded. */
    public boolean has(long version) {
        return events.latest().size() > version;
    }

    List<Known<DirectoryEvent>> recorded() {
        return events.latest();
    }

    private DirectoryHistory fold(List<Known<DirectoryEvent>> known) {
        if (known.isEmpty()) return founding;
        var last = folded;
        if (last.from() == known) return last.days();
        var next = new Folded(
                known, new DirectoryHistory(known.stream().map(Known::recorded).toList()));
        folded = next;
        return next.days();
    }
}
