package org.throughline.query.projection;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.query.projection.ViewRecord.Build;

/**
 * Configures Axon for one version of a view: a pooled streaming processor, its token store and its dead letters. An event
 * that fails is parked with the events after it in its stream, and the other streams go on.
 */
@Component
class ViewProcessors {

    static final int SEGMENTS = 2;
    static final String POSITIONS = "positions";
    private static final String PARKED = "parked";
    private static final int BATCH = 500;
    private static final int WORKERS = 2;

    /** Maximum age of a stored position. After a crash, that many events are read again. */
    private static final long POSITION_AGE_MILLIS_MAX = 1_000;

    private final MongoDatabase views;
    private final EventLog log;
    private final Serializer tokens;
    private final Serializer events;
    private final ViewMetrics metrics;

    ViewProcessors(
            MongoDatabase views,
            EventLog log,
            Serializer tokens,
            @Qualifier("eventSerializer") Serializer events,
            ViewMetrics metrics) {
        this.views = views;
        this.log = log;
        this.tokens = tokens;
        this.events = events;
        this.metrics = metrics;
    }

    /** Configures the processor of a version. Starts nothing. */
    RunningVersion configure(View<?, ?> view, ViewVersion version, @Nullable Build build) {
        view.open(version).createIndexes();
        var collections = collections();
        var parked = parked(version, collections);
        var positions = positions(collections);
        var handlers = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(new RetryingProjection(view.projection(version)))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .queue(parked)
                .enqueuePolicy(new ParkFailedEvents())
                .transactionManager(NoTransactionManager.instance())
                .enableSequenceIdentifierCache()
                .build();
        var coordinator = threads(version, "coordinator", 1);
        var workers = threads(version, "worker", WORKERS);
        var processor = PooledStreamingEventProcessor.builder()
                .name(version.processor())
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log)
                .tokenStore(positions)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .initialToken(_ -> beginning(build))
                .batchSize(BATCH)
                .claimExtensionThreshold(POSITION_AGE_MILLIS_MAX)
                .build();
        return new RunningVersion(version, processor, handlers, parked, positions, List.of(coordinator, workers));
    }

    /** Removes everything that a version has stored. Safe to repeat, once its processors are stopped everywhere. */
    void drop(View<?, ?> view, ViewVersion version) {
        for (var name : view.definition().collections())
            views.getCollection(version.collection(name)).drop();
        views.getCollection(POSITIONS).deleteMany(new Document("processorName", version.processor()));
        views.getCollection(PARKED).deleteMany(new Document("processingGroup", version.processor()));
    }

    private @Nullable TrackingToken beginning(@Nullable Build build) {
        return build == null || build.end() == null ? log.createTailToken() : log.token(build.end(), build.gaps());
    }

    private PositionsAfterDocuments positions(MongoTemplate collections) {
        var store = MongoTokenStore.builder()
                .mongoTemplate(collections)
                .serializer(tokens)
                .transactionManager(NoTransactionManager.instance())
                .build();
        return new PositionsAfterDocuments(store, metrics, POSITION_AGE_MILLIS_MAX);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> parked(ViewVersion version, MongoTemplate collections) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(version.processor())
                .mongoTemplate(collections)
                .transactionManager(NoTransactionManager.instance())
                .serializer(events)
                .build();
    }

    private MongoTemplate collections() {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(views)
                .trackingTokensCollectionName(POSITIONS)
                .deadLetterCollectionName(PARKED)
                .build();
    }

    private static ScheduledExecutorService threads(ViewVersion version, String task, int number) {
        return Executors.newScheduledThreadPool(
                number,
                Thread.ofPlatform()
                        .daemon()
                        .name(version.view() + "-" + task + "-", 0)
                        .factory());
    }
}
