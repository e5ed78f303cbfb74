package org.throughline.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.query.document.StreamDocuments;

/**
 * Indexes the documents that other processes write: it hears of their events in the log, and reads the documents once they
 * are written. A process that has all segments of a view does not listen.
 */
final class RemoteUpdates {

    /** A document that is not written after so many tries is probably parked, and is looked for less often. */
    private static final int TRIES_AT_ONCE = 500;

    /** Enough looks for segments to be claimed after a start, and for the last remote documents to be read. */
    private static final int LOOKS_ALONE = 10;

    private final EventLog log;
    private final String aggregateType;
    private final Runnable wakeUp;
    private final Map<String, Long> heard = new HashMap<>();
    private @Nullable BlockingStream<TrackedEventMessage<?>> events;
    private @Nullable ViewVersion indexed;
    private int looksAlone;
    private int tries;

    RemoteUpdates(EventLog log, String aggregateType, Runnable wakeUp) {
        this.log = log;
        this.aggregateType = aggregateType;
        this.wakeUp = wakeUp;
    }

    void stop() {
        if (events != null) events.close();
        events = null;
        heard.clear();
    }

    /**
     * Indexes the written documents of a version: all of them when it is first shown, then those with new events. Returns
     * whether another process still has to write a document.
     */
    boolean read(RunningVersion live, StreamDocuments<?> documents) {
        looksAlone = live.hasAllSegments() ? looksAlone + 1 : 0;
        boolean begins = looksAlone == 0 && listen();
        if (looksAlone > LOOKS_ALONE) stop();
        if (begins || !live.version().equals(indexed)) documents.recall();
        indexed = live.version();
        return readHeard(documents);
    }

    /**
     * Listens from the end of the log and for what is still open before it. Returns whether it did not before, so that older documents have to be
     * read.
     */
    private boolean listen() {
        if (events != null) return false;
        events = log.openStream(log.end());
        events.setOnAvailableCallback(wakeUp);
        return true;
    }

    private boolean readHeard(StreamDocuments<?> documents) {
        if (events == null) return false;
        if (hear(events)) tries = 0;
        if (heard.isEmpty()) return false;
        heard.keySet().retainAll(documents.recall(Map.copyOf(heard)));
        return !heard.isEmpty() && tries++ < TRIES_AT_ONCE;
    }

    /** After a failure it begins to listen again. */
    private boolean hear(BlockingStream<TrackedEventMessage<?>> from) {
        boolean any = false;
        try {
            while (from.hasNextAvailable(0, TimeUnit.MILLISECONDS))
                if (from.nextAvailable() instanceof DomainEventMessage<?> event
                        && event.getType().equals(aggregateType)) {
                    heard.merge(event.getAggregateIdentifier(), event.getSequenceNumber(), Math::max);
                    any = true;
                }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            stop();
            throw broken;
        }
        return any;
    }
}
