package org.throughline.command.decision;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermission;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;

/** The streams of the log with what a rule has to know of each event beside the event itself. */
@Component
public class LoggedStreams {

    /** An event as it was recorded, and whether the program recorded it by itself. */
    public record Logged<E extends BoardEvent>(Recorded<E> recorded, boolean byProgram) {}

    private final EventStore log;
    private final ReadPermission readers;

    LoggedStreams(@Lazy EventStore log, ReadPermission readers) {
        this.log = log;
        this.readers = readers;
    }

    /** The events of a stream as its asker knows it: none if they may not read it. */
    public <E extends BoardEvent> List<Logged<E>> read(Object id, Class<E> family, Asker asker) {
        return readers.mayRead(asker, id.toString(), family) ? read(id, family) : List.of();
    }

    public <E extends BoardEvent> List<Logged<E>> read(Object id, Class<E> family) {
        return log.readEvents(id.toString())
                .asStream()
                .filter(event -> family.isInstance(event.getPayload()))
                .map(event -> new Logged<>(
                        new Recorded<>(
                                family.cast(event.getPayload()), event.getSequenceNumber(), event.getTimestamp()),
                        Asker.PROGRAM.user().equals(event.getMetaData().get(Asker.USER))))
                .toList();
    }
}
