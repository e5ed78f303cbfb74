package org.throughline.query.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The documents that one batch of events touches: loaded once, folded in memory, written once.
 *
 * <p>An event that fails leaves its document unchanged, so the other events of the batch are written without it. Documents
 * are written before the position in the log.
 *
 * @param <D> a document of one stream
 */
public final class DocumentBatch<D> {

    private static final String RESOURCE = DocumentBatch.class.getName();

    /** Where the documents of a batch are read and written. */
    public interface Documents<D> {

        /** The documents that exist. Each is decoded only when it is used, so that a broken one fails alone. */
        Map<String, Supplier<D>> load(Set<String> ids);

        /** Writes documents. Writing one again changes nothing. */
        void write(Collection<Change<D>> changes);
    }

    /** A document as it was and as it is to be; {@code before} is null for a new one. */
    public record Change<D>(@Nullable D before, D after) {}

    private final Documents<D> documents;
    private final List<? extends Message<?>> messages;
    private final Map<String, Supplier<D>> loaded;
    private final Map<String, Change<D>> changes = new LinkedHashMap<>();

    private DocumentBatch(Documents<D> documents, List<? extends Message<?>> messages) {
        this.documents = documents;
        this.messages = messages;
        this.loaded = new HashMap<>(documents.load(
                events(messages).map(DomainEventMessage::getAggregateIdentifier).collect(Collectors.toSet())));
    }

    /** The batch in progress on this thread; its first event loads the documents of all its events. */
    @SuppressWarnings("unchecked") // each view stores its own kind of document under its own key
    public static <D> DocumentBatch<D> current(Documents<D> documents) {
        var unitOfWork = batchOf(CurrentUnitOfWork.get());
        var batches =
                unitOfWork.<Map<Object, DocumentBatch<?>>>getOrComputeResource(RESOURCE, _ -> new LinkedHashMap<>());
        var known = batches.get(documents);
        if (known != null) return (DocumentBatch<D>) known;
        var batch = new DocumentBatch<>(
                documents,
                unitOfWork instanceof BatchingUnitOfWork<?> all ? all.getMessages() : List.of(unitOfWork.getMessage()));
        batches.put(documents, batch);
        unitOfWork.onPrepareCommit(DocumentBatch::write);
        return batch;
    }

    /** Writes all changes made so far in a unit of work. Safe to repeat. */
    public static void write(UnitOfWork<?> unitOfWork) {
        var batches = batchOf(unitOfWork).<Map<Object, DocumentBatch<?>>>getResource(RESOURCE);
        if (batches != null) batches.values().forEach(DocumentBatch::writeChanges);
    }

    public @Nullable D get(String id) {
        var document = loaded.get(id);
        if (document == null) return null;
        var decoded = document.get();
        loaded.put(id, () -> decoded);
        return decoded;
    }

    public void put(String id, D document) {
        var earlier = changes.get(id);
        var before = earlier == null ? get(id) : earlier.before();
        changes.put(id, new Change<>(before, document));
        loaded.put(id, () -> document);
    }

    /** The events of a stream up to a version, if the batch has all of them. */
    public List<DomainEventMessage<?>> wholeStream(String id, long through) {
        var events = new ArrayList<DomainEventMessage<?>>();
        events(messages)
                .filter(event -> event.getAggregateIdentifier().equals(id) && event.getSequenceNumber() <= through)
                .forEach(events::add);
        return events.size() == through + 1 ? events : List.of();
    }

    private void writeChanges() {
        if (changes.isEmpty()) return;
        documents.write(List.copyOf(changes.values()));
        changes.clear();
    }

    /** A parked event that is retried is its own batch, so that it is written before it counts as done. */
    private static UnitOfWork<?> batchOf(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root() instanceof BatchingUnitOfWork<?> batch ? batch : unitOfWork;
    }

    private static Stream<DomainEventMessage<?>> events(List<? extends Message<?>> messages) {
        return messages.stream().mapMulti((message, next) -> {
            if (message instanceof DomainEventMessage<?> event) next.accept(event);
        });
    }
}
