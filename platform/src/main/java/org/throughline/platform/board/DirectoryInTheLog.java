package org.throughline.platform.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.events.directory.Directory;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.platform.board.SmallStream.Known;

/** The board's directory, folded from the log. */
@Component
public class DirectoryInTheLog {

    private final SmallStream<DirectoryEvent> events;
    private volatile List<Known<DirectoryEvent>> folded = List.of();
    private volatile Directory everybody = Directory.of(List.of());

    DirectoryInTheLog(@Lazy EventStore log) {
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
        return Directory.of(SmallStream.effectiveBy(events.latest(), day, knownAt));
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
