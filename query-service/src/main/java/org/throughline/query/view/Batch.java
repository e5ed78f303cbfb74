package org.throughline.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The documents that one batch of events touches: loaded once, folded in memory, written once.
 *
 * <p>An event that fails leaves its document as it was, so the others of the batch are written without it. The documents
 * are written before the position in the log is stored, see {@link PositionsAfterViews}.
 *
 * @param <D> a document that stands for one aggregate
 */
public final class Batch<D> {

    private static final String RESOURCE = Batch.class.getName();

    /** Where the documents of a batch come from and go to. */
    public interface Documents<D> {

        /** The documents there are, each opened only when it is asked for, so that a broken one fails by itself. */
        Map<String, Supplier<D>> load(Set<String> ids);

        /** Makes the indexes that questions rely on. Safe to repeat. */
        void index();

        /** Takes into the memory of this process whatever is written and is not there yet. Safe to repeat. */
        void recall();

        /**
         * Takes in what another process may have written meanwhile.
         *
         * @param versions the events that were heard of, the latest of each stream
         * @return the streams that are not written so far yet
         */
        Set<String> recall(Map<String, Long> versions);

        /** Writes documents that were not there and documents that were. Writing one again changes nothing. */
        void write(List<D> added, List<D> changed);
    }

    private final Documents<D> documents;
    private final Map<String, Supplier<D>> loaded;
    private final Set<String> known;
    private final Map<String, D> changed = new LinkedHashMap<>();

    private Batch(Documents<D> documents, Set<String> ids) {
        this.documents = documents;
        this.loaded = new HashMap<>(documents.load(ids));
        this.known = new HashSet<>(loaded.keySet());
    }

    /** The batch in progress on this thread; its first event loads what all of its events touch. */
    @SuppressWarnings("unchecked") // each projection puts its own kind of document under its own name
    public static <D> Batch<D> current(Documents<D> documents) {
        var unitOfWork = batchOf(CurrentUnitOfWork.get());
        var batches = unitOfWork.<Map<Object, Batch<?>>>getOrComputeResource(RESOURCE, _ -> new LinkedHashMap<>());
        var known = batches.get(documents);
        if (known != null) return (Batch<D>) known;
        var batch = new Batch<>(documents, touchedBy(unitOfWork));
        batches.put(documents, batch);
        unitOfWork.onPrepareCommit(Batch::write);
        return batch;
    }

    /** An event that does not follow the one before it would be folded over a gap; it is parked instead. */
    public static void follows(long before, long version) {
        if (version != before + 1)
            throw new IllegalStateException("version " + version + " does not follow version " + before);
    }

    /** Writes what the unit of work has changed so far. Safe to call again. */
    static void write(UnitOfWork<?> unitOfWork) {
        var batches = batchOf(unitOfWork).<Map<Object, Batch<?>>>getResource(RESOURCE);
        if (batches != null) batches.values().forEach(Batch::writeChanged);
    }

    public @Nullable D get(String id) {
        var document = loaded.get(id);
        if (document == null) return null;
        var opened = document.get();
        loaded.put(id, () -> opened);
        return opened;
    }

    public void put(String id, D document) {
        loaded.put(id, () -> document);
        changed.put(id, document);
    }

    private void writeChanged() {
        if (changed.isEmpty()) return;
        var ofNew = new ArrayList<D>();
        var ofKnown = new ArrayList<D>();
        changed.forEach((id, document) -> (known.contains(id) ? ofKnown : ofNew).add(document));
        documents.write(ofNew, ofKnown);
        known.addAll(changed.keySet());
        changed.clear();
    }

    /** A parked event that is tried again is a batch of its own, so that it is written before it counts as done. */
    private static UnitOfWork<?> batchOf(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root() instanceof BatchingUnitOfWork<?> batch ? batch : unitOfWork;
    }

    private static Set<String> touchedBy(UnitOfWork<?> unitOfWork) {
        List<? extends Message<?>> messages = unitOfWork instanceof BatchingUnitOfWork<?> batch
                ? batch.getMessages()
                : List.of(unitOfWork.getMessage());
        return messages.stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(message -> ((DomainEventMessage<?>) message).getAggregateIdentifier())
                .collect(Collectors.toSet());
    }
}
