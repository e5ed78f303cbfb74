package org.throughline.command.decision;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermission;
import org.throughline.board.reading.WithoutHidden;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;

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

    /**
     * The events of a stream as it was recorded: none if its asker may not read it. What is answered of an event goes through
     * {@link #shown} first, because it may name what the asker may not read.
     */
    public <E extends BoardEvent> List<Logged<E>> read(Object id, Class<E> family, Asker asker) {
        return readers.mayRead(asker, id.toString(), family) ? read(id, family) : List.of();
    }

    /** An event as a user may read it; empty for one of which the user may read nothing. */
    public <E extends BoardEvent> Optional<E> shown(E event, Class<E> family, Asker asker) {
        if (event instanceof ActionEvent e)
            return Optional.of(family.cast(
                    WithoutHidden.of(e, action -> readers.mayRead(asker, action.value(), ActionEvent.class))));
        if (event instanceof FindingEvent e)
            return WithoutHidden.of(e, finding -> readers.mayRead(asker, finding.value(), FindingEvent.class))
                    .map(family::cast);
        return Optional.of(event);
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
