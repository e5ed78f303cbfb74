package org.throughline.query.view;

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
 * A generation that this process keeps current, as far as it has claimed parts of it, or helps to make.
 *
 * @param executors the threads it is kept by
 */
record KeptGeneration(
        Generation generation,
        PooledStreamingEventProcessor processor,
        DeadLetteringEventHandlerInvoker handlers,
        SequencedDeadLetterQueue<EventMessage<?>> parked,
        List<ScheduledExecutorService> executors) {

    /** Handles whole streams, as one batch. An event that fails is parked with what follows it on the same stream. */
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

    /** Returns how many streams were parked and are not any more. */
    int retryAll() {
        int retried = 0;
        while (handlers.process(_ -> true)) retried++;
        return retried;
    }

    /** Returns whether the stream was parked and is not any more. */
    boolean retry(String stream) {
        return handlers.process(letter -> letter.message() instanceof DomainEventMessage<?> event
                && event.getAggregateIdentifier().equals(stream));
    }

    void start() {
        if (!processor.isRunning()) processor.start();
    }

    void stop() {
        processor.shutDown();
        executors.forEach(ScheduledExecutorService::shutdownNow);
    }

    boolean isFailing() {
        return processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    /** How far this process has read the part, -1 being nothing; empty if another one, or nobody, has claimed it. */
    OptionalLong positionHere(int part) {
        var status = processor.processingStatus().get(part);
        if (status == null) return OptionalLong.empty();
        var token = status.getTrackingToken();
        return token == null ? OptionalLong.of(-1) : token.position();
    }

    /** Whether no other process writes documents of it. */
    boolean holdsAllParts() {
        return processor.processingStatus().size() == GenerationKeeper.PARTS;
    }

    /** Whether this process keeps all parts and has once had nothing left to read. */
    boolean caughtUpHere() {
        var parts = processor.processingStatus().values();
        return parts.size() == GenerationKeeper.PARTS && parts.stream().allMatch(EventTrackerStatus::isCaughtUp);
    }
}
