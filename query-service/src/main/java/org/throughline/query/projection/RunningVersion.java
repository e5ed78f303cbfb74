package org.throughline.query.projection;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * A version of a view that this process keeps current, as far as it has claimed segments of it, or helps to build.
 *
 * @param executors its threads
 */
record RunningVersion(
        ViewVersion version,
        PooledStreamingEventProcessor processor,
        DeadLetteringEventHandlerInvoker handlers,
        SequencedDeadLetterQueue<EventMessage<?>> parked,
        PositionsAfterDocuments positions,
        List<ScheduledExecutorService> executors) {

    /** Handles whole streams as one batch. An event that fails is parked with the events after it in its stream. */
    void handle(List<DomainEventMessage<?>> events) {
        var batch = new BatchingUnitOfWork<DomainEventMessage<?>>(events);
        var result = batch.executeWithResult(
                () -> {
                    handlers.handle(batch.getMessage(), Segment.ROOT_SEGMENT);
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException failed) throw failed;
        if (result.isExceptional()) throw new IllegalStateException(result.exceptionResult());
    }

    /** Retries all parked events. Returns the number of streams that are no longer parked. */
    int retryAll() {
        int retried = 0;
        while (handlers.process(_ -> true)) retried++;
        return retried;
    }

    /** Retries the parked events of one stream. Returns whether it is no longer parked. */
    boolean retry(String stream) {
        return handlers.process(letter -> letter.message() instanceof DomainEventMessage<?> event
                && event.getAggregateIdentifier().equals(stream));
    }

    void start() {
        if (!processor.isRunning()) processor.start();
    }

    void pause() {
        if (processor.isRunning()) processor.shutDown();
    }

    void stop() {
        processor.shutDown();
        executors.forEach(ScheduledExecutorService::shutdownNow);
    }

    /** Whether its last batch could not be written. */
    boolean isStuck() {
        return positions.isStuck()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** How far this process has read a segment, -1 for not at all; empty if it has not claimed the segment. */
    OptionalLong positionHere(int segment) {
        var status = processor.processingStatus().get(segment);
        if (status == null) return OptionalLong.empty();
        var token = status.getTrackingToken();
        return token == null ? OptionalLong.of(-1) : token.position();
    }

    /** Whether no other process writes its documents. */
    boolean hasAllSegments() {
        return processor.processingStatus().size() == ViewProcessors.SEGMENTS;
    }

    /** Whether this process has all segments and has caught up once on each. */
    boolean hasCaughtUpHere() {
        return hasAllSegments()
                && processor.processingStatus().values().stream().allMatch(EventTrackerStatus::isCaughtUp);
    }
}
