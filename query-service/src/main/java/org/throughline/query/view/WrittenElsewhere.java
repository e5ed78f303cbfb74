package org.throughline.query.view;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventstore.LogByStream;

/**
 * What other processes write of a view: heard of from the log, and read from the store once it is written there. A process
 * that keeps the whole view by itself does not listen.
 */
final class WrittenElsewhere {

    /** A stream that is not written by then is parked, most likely, and asked for less and less often. */
    private static final int TRIES_AT_ONCE = 500;

    /** Long enough for parts to be claimed after a start, and for what others wrote last to be read. */
    private static final int LOOKS_ALONE = 10;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final @Nullable LogByStream byStream;
    private final String streams;
    private final Runnable nudge;
    private final Map<String, Long> heard = new HashMap<>();
    private @Nullable BlockingStream<TrackedEventMessage<?>> events;
    private @Nullable Generation recalled;
    private int looksAlone;
    private int tries;

    WrittenElsewhere(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            @Nullable LogByStream byStream,
            String streams,
            Runnable nudge) {
        this.log = log;
        this.byStream = byStream;
        this.streams = streams;
        this.nudge = nudge;
    }

    void stop() {
        if (events != null) events.close();
        events = null;
        heard.clear();
    }

    /**
     * Has this process know all that is written of a generation: the whole of it when it is first shown, and from then on
     * what is heard of. Returns whether something that was heard of is still to be written.
     */
    boolean recall(KeptGeneration shown, Batch.Documents<?> documents) {
        looksAlone = shown.holdsAllParts() ? looksAlone + 1 : 0;
        boolean begins = looksAlone == 0 && listen();
        if (looksAlone > LOOKS_ALONE) stop();
        if (begins || !shown.generation().equals(recalled)) documents.recall();
        recalled = shown.generation();
        return recallWhatWasHeard(documents);
    }

    /** Hears of everything from now on. Returns whether it did not before: what was written until then is to be recalled. */
    private boolean listen() {
        if (events != null) return false;
        events = log.openStream(end());
        events.setOnAvailableCallback(nudge);
        return true;
    }

    private boolean recallWhatWasHeard(Batch.Documents<?> documents) {
        if (events == null) return false;
        if (hear(events)) tries = 0;
        if (heard.isEmpty()) return false;
        heard.keySet().retainAll(documents.recall(Map.copyOf(heard)));
        return !heard.isEmpty() && tries++ < TRIES_AT_ONCE;
    }

    private boolean hear(BlockingStream<TrackedEventMessage<?>> from) {
        boolean any = false;
        try {
            while (from.hasNextAvailable(0, TimeUnit.MILLISECONDS))
                if (from.nextAvailable() instanceof DomainEventMessage<?> event
                        && event.getType().equals(streams)) {
                    heard.merge(event.getAggregateIdentifier(), event.getSequenceNumber(), Math::max);
                    any = true;
                }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return any;
    }

    /** Places before the end that are still empty are listened for as well. */
    private @Nullable TrackingToken end() {
        return byStream == null ? log.createHeadToken() : byStream.end();
    }
}
