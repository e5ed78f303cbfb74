package org.throughline.query.platform;

import com.mongodb.client.MongoDatabase;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.eventstore.WakingEventSource;

/**
 * How every view is kept current: from the first event on, woken by each commit, in batches, and never past an event
 * that fails. Such an event is parked with all that follow it on the same thing, and the others go on.
 */
@Configuration("viewConfiguration")
class ViewConfiguration {

    private static final int BATCH = 500;
    private static final int SEGMENTS = 2;

    @Bean
    MongoTemplate viewPositions(MongoDatabase views) {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(views)
                .trackingTokensCollectionName("positions")
                .deadLetterCollectionName("parked")
                .build();
    }

    @Bean
    TokenStore tokenStore(MongoTemplate viewPositions, Serializer serializer, StuckViews stuck) {
        return new PositionsAfterViews(
                MongoTokenStore.builder()
                        .mongoTemplate(viewPositions)
                        .serializer(serializer)
                        .transactionManager(NoTransactionManager.instance())
                        .build(),
                stuck);
    }

    @Bean
    ConfigurerModule viewsNeverSkip(MongoTemplate viewPositions, WakingEventSource log) {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
            for (var view : Views.ALL) keepCurrent(processing, view, viewPositions, log);
        });
    }

    private static void keepCurrent(
            EventProcessingConfigurer processing, String view, MongoTemplate positions, WakingEventSource log) {
        processing
                .registerPooledStreamingEventProcessor(
                        view,
                        _ -> log,
                        (_, processor) -> processor
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH)
                                .transactionManager(NoTransactionManager.instance())
                                .initialToken(source -> source.createTailToken()))
                .registerDeadLetterPolicy(view, _ -> (_, cause) -> Decisions.enqueue(cause))
                .registerDeadLetterQueue(
                        view,
                        axon -> MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                                .processingGroup(view)
                                .mongoTemplate(positions)
                                .transactionManager(NoTransactionManager.instance())
                                .serializer(axon.eventSerializer())
                                .build())
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        view, (_, invoker) -> invoker.enableSequenceIdentifierCache());
    }
}
