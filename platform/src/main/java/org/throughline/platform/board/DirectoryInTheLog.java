package org.throughline.platform.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.events.Recorded;
import org.throughline.events.directory.Directory;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.platform.board.SmallStream.Known;

/** The board's directory, folded from the log. As long as the log has none, it is what it will begin with. */
@Component
public class DirectoryInTheLog {

    private final SmallStream<DirectoryEvent> events;
    private final List<Recorded<DirectoryEvent>> founding;
    private volatile List<Known<DirectoryEvent>> folded = List.of();
    private volatile Directory everybody;

    DirectoryInTheLog(@Lazy EventStore log, FoundingBoard board) {
        this.founding = board.founding().stream()
                .map(event -> new Recorded<>(event, 0, Instant.EPOCH))
                .toList();
        this.everybody = Directory.of(founding);
        this.events = new SmallStream<>(log, DirectoryEvent.STREAM, DirectoryEvent.class);
    }

    /** Everything that was ever entered, as it is now. */
    public Directory whole() {
        return fold(events.known());
    }

    /** The same, with whatever any process has recorded by now. */
    public Directory latest() {
        return fold(events.latest());
    }

    /** What was so on a day, by what was known at a moment; null for all that is known. */
    public Directory on(LocalDate day, @Nullable Instant knownAt) {
        var known = events.latest();
        return known.isEmpty() ? Directory.of(founding) : Directory.of(SmallStream.effectiveBy(known, day, knownAt));
    }

    List<Known<DirectoryEvent>> story() {
        return events.latest();
    }

    private Directory fold(List<Known<DirectoryEvent>> known) {
        if (known == folded) return everybody;
        var next = Directory.of(SmallStream.effectiveBy(known, LocalDate.MAX, null));
        everybody = next;
        folded = known;
        return next;
    }
}
