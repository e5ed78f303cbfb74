package org.throughline.platform.eventstore;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in PostgreSQL: where it is unless Axon Server has it. */
@org.springframework.context.annotation.Configuration("postgresLogConfiguration")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class PostgresLogConfiguration {

    /** Events read from the store at once. Larger batches no longer make a rebuild faster. */
    private static final int BATCH = 500;

    /**
     * A transaction takes its places in the log before it commits, so others may be read before it. A reader remembers the
     * places it has passed for as long as this, by the clock of whoever recorded the next event. It has to be longer than
     * any transaction can take, or an event would be skipped for good; see the limits in throughline-defaults.yml.
     */
    private static final Duration OPEN_MAX = Duration.ofSeconds(90);

    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver persistenceExceptions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcaster upcasters) {
        return new StreamsWithoutSnapshots(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(persistenceExceptions)
                .snapshotSerializer(events)
                .eventSerializer(events)
                .upcasterChain(upcasters)
                .batchSize(BATCH)
                // A batch that is not full is the last of its stream; nobody has to ask for the one after.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .gapTimeout((int) OPEN_MAX.toMillis()));
    }

    @Bean
    LogByStream logByStream(JdbcClient jdbc, @Qualifier("eventSerializer") Serializer events, EventUpcaster upcasters) {
        return new LogByStream(jdbc, events, upcasters);
    }

    @Bean("log")
    WakingEventSource wakingEventSource(
            EventStorageEngine events,
            JdbcConnectionDetails database,
            @Value("${throughline.log.shared:false}") boolean shared,
            @Value("${throughline.log.look-again:5s}") Duration lookAgain) {
        return shared
                ? WakingEventSource.ofSeveralProcesses(events, database, lookAgain)
                : WakingEventSource.ofThisProcess(events, lookAgain);
    }

    @Bean
    EventStore eventStore(EventStorageEngine storage, Configuration axon, WakingEventSource source) {
        return new WakingEventStore(
                EmbeddedEventStore.builder()
                        .storageEngine(storage)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                        .spanFactory(axon.getComponent(EventBusSpanFactory.class)),
                source);
    }
}
