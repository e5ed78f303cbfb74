package org.throughline.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.query.bitemporal.BitemporalStates;
import org.throughline.query.bitemporal.Fold;
import org.throughline.query.document.DocumentBatch;
import org.throughline.query.document.StreamDocument;
import org.throughline.query.document.StreamDocuments;
import org.throughline.query.history.EventStreams;

/**
 * Folds the streams of one aggregate type into documents, event by event. An event that cannot be folded fails here, and is
 * parked alone.
 */
final class StreamProjection<E extends BoardEvent, V> implements EventMessageHandler {

    private final String aggregateType;
    private final Class<E> kind;
    private final Fold<E, V> fold;
    private final StreamDocuments<V> documents;
    private final EventStreams streams;

    StreamProjection(
            String aggregateType, Class<E> kind, Fold<E, V> fold, StreamDocuments<V> documents, EventStreams streams) {
        this.aggregateType = aggregateType;
        this.kind = kind;
        this.fold = fold;
        this.documents = documents;
        this.streams = streams;
    }

    /** An event that is delivered twice changes nothing, because its document has its version already. */
    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        var id = event.getAggregateIdentifier();
        var batch = DocumentBatch.current(documents);
        var before = batch.get(id);
        if (before != null && before.version() >= event.getSequenceNumber()) return null;
        isNext(before == null ? -1 : before.version(), event.getSequenceNumber());
        var recorded = EventStreams.recorded(event, kind);
        var states = before == null
                ? BitemporalStates.begun(recorded, fold)
                : before.states().then(recorded, fold, () -> stream(batch, id, recorded.version()));
        var meetings = before == null ? List.<String>of() : before.meetings();
        boolean corrected = recorded.event() instanceof Correction || (before != null && before.corrected());
        batch.put(id, new StreamDocument<>(id, states, corrected, StreamDocument.and(meetings, recorded.event())));
        return null;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event && aggregateType.equals(event.getType());
    }

    @Override
    public boolean canHandleType(Class<?> payload) {
        return kind.isAssignableFrom(payload);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    private List<Recorded<E>> stream(DocumentBatch<?> batch, String id, long through) {
        var here = batch.wholeStream(id, through);
        return here.isEmpty()
                ? streams.read(id, through, kind)
                : here.stream().map(event -> EventStreams.recorded(event, kind)).toList();
    }

    /** Folding over a gap would make a wrong state of it. */
    private static void isNext(long before, long version) {
        if (version != before + 1)
            throw new IllegalStateException("version " + version + " does not follow version " + before);
    }
}
