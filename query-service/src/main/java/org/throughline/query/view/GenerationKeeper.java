package org.throughline.query.view;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * How a generation is kept current: woken by each commit, in batches, and never past an event that fails. Such an event
 * is parked with all that follow it on the same thing, and the others go on.
 */
@Component
class GenerationKeeper {

    private static final int BATCH = 500;
    static final int PARTS = 2;
    private static final int WORKERS = 2;

    /** How long a position may lag behind what was read, when that concerns other views. */
    private static final long POSITION_AGE_MILLIS_MAX = 1_000;

    static final String POSITIONS = "positions";
    private static final String PARKED = "parked";

    private final MongoDatabase views;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Serializer tokens;
    private final Serializer events;
    private final StuckViews stuck;
    private final ViewMetrics metrics;

    GenerationKeeper(
            MongoDatabase views,
            @Qualifier("log") StreamableMessageSource<TrackedEventMessage<?>> log,
            Serializer tokens,
            @Qualifier("eventSerializer") Serializer events,
            StuckViews stuck,
            ViewMetrics metrics) {
        this.views = views;
        this.log = log;
        this.tokens = tokens;
        this.events = events;
        this.stuck = stuck;
        this.metrics = metrics;
    }

    /** Puts together what keeps a generation, and starts nothing yet. */
    KeptGeneration keep(View<?> view, Generation generation, @Nullable Build made) {
        view.opened(generation).index();
        var collections = collections();
        var parked = parked(generation, collections);
        var handlers = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(new TriedAgain(view.projection(generation)))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .queue(parked)
                .enqueuePolicy(new ParkWhatFails())
                .transactionManager(NoTransactionManager.instance())
                .enableSequenceIdentifierCache()
                .build();
        var coordinator = threads(generation, "coordinator", 1);
        var workers = threads(generation, "worker", WORKERS);
        var processor = PooledStreamingEventProcessor.builder()
                .name(generation.processor())
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log)
                .tokenStore(positions(collections))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(PARTS)
                .initialToken(source -> beginning(source, made))
                .batchSize(BATCH)
                .claimExtensionThreshold(POSITION_AGE_MILLIS_MAX)
                .build();
        return new KeptGeneration(generation, processor, handlers, parked, List.of(coordinator, workers));
    }

    /** Removes all that a generation has left, safe to repeat. Its keepers have to be stopped before. */
    void drop(View<?> view, Generation generation) {
        for (var name : view.collections())
            views.getCollection(generation.collection(name)).drop();
        views.getCollection(POSITIONS).deleteMany(new Document("processorName", generation.processor()));
        views.getCollection(PARKED).deleteMany(new Document("processingGroup", generation.processor()));
    }

    private static @Nullable TrackingToken beginning(
            StreamableMessageSource<TrackedEventMessage<?>> source, @Nullable Build made) {
        return made == null || made.end() == null
                ? source.createTailToken()
                : GapAwareTrackingToken.newInstance(made.end(), made.gaps());
    }

    private TokenStore positions(MongoTemplate collections) {
        var store = MongoTokenStore.builder()
                .mongoTemplate(collections)
                .serializer(tokens)
                .transactionManager(NoTransactionManager.instance())
                .build();
        return new PositionsAfterViews(store, stuck, metrics);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> parked(Generation generation, MongoTemplate collections) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(generation.processor())
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

    private static ScheduledExecutorService threads(Generation generation, String task, int number) {
        return Executors.newScheduledThreadPool(
                number,
                Thread.ofPlatform()
                        .daemon()
                        .name(generation.view() + "-" + task + "-", 0)
                        .factory());
    }
}
