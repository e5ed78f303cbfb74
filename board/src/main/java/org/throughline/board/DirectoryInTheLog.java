package org.throughline.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.CachedStream.Known;
import org.throughline.domain.directory.Directory;
import org.throughline.events.directory.DirectoryEvent;

/** The board's directory, folded from the log. As long as the log has none, it is what it will begin with. */
@Component
public class DirectoryInTheLog {

    /** What was folded, beside what it was folded from; in one piece, so that no reader sees one without the other. */
    private record Folded(List<Known<DirectoryEvent>> from, DirectoryHistory days) {}

    private final CachedStream<DirectoryEvent> events;
    private final DirectoryHistory founding;
    private volatile Folded folded;

    DirectoryInTheLog(@Lazy EventStore log, FoundingBoard board, Clock clock) {
        this.founding = DirectoryHistory.of(board.founding());
        this.folded = new Folded(List.of(), founding);
        this.events = new CachedStream<>(log, DirectoryEvent.STREAM, DirectoryEvent.class, clock);
    }

    /** Everything that was ever entered, as it is now. */
    public Directory whole() {
        return daysKnown().whole();
    }

    /** The same, with whatever any process has recorded by now. */
    public Directory latest() {
        return daysByNow().whole();
    }

    /** What was so on a day, by what was known at a moment; null for all that is known. */
    public Directory on(LocalDate day, @Nullable Instant knownAt) {
        return daysByNow().on(day, knownAt);
    }

    /** What is known, which may be a second behind other processes. */
    DirectoryHistory daysKnown() {
        return fold(events.known());
    }

    /** The same, with whatever any process has recorded by now. */
    DirectoryHistory daysByNow() {
        return fold(events.latest());
    }

    List<Known<DirectoryEvent>> story() {
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
