package org.throughline.platform.eventstore.postgresql;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.clock.LogEnd;
import org.throughline.platform.eventstore.LogIdentity;

/** The log in PostgreSQL, unless Axon Server has it. */
@org.springframework.context.annotation.Configuration("postgresLogConfiguration")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class PostgresLogConfiguration {

    /** Events of one stream that are read at once. */
    private static final int BATCH = 500;

    /**
     * Longer than any transaction can take; see the limits in throughline-defaults.yml. A transaction takes its places in the
     * log before it commits. A reader remembers a place it has passed for this long, from the moment at which the
     * next event was recorded. If this were shorter than a transaction, its events would be skipped for good.
     */
    private static final Duration OPEN_MAX = Duration.ofSeconds(90);

    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver persistenceExceptions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcaster upcasters,
            LogAppends appends) {
        return new PostgresLog(
                appends,
                transactions,
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .persistenceExceptionResolver(persistenceExceptions)
                        .snapshotSerializer(events)
                        .eventSerializer(events)
                        .upcasterChain(upcasters)
                        .batchSize(BATCH)
                        // A batch that is not full is the last of its stream; no second read is needed.
                        .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                        .gapTimeout((int) OPEN_MAX.toMillis()));
    }

    @Bean
    LogAppends logAppends(JdbcClient jdbc, ClockGuard clock, LogEnd end) {
        return new LogAppends(jdbc, clock, end);
    }

    @Bean
    LogByStream logByStream(JdbcClient jdbc, @Qualifier("eventSerializer") Serializer events, EventUpcaster upcasters) {
        return new LogByStream(jdbc, events, upcasters);
    }

    @Bean
    LogIdentity logIdentity(JdbcClient jdbc) {
        return new PostgresLogIdentity(jdbc);
    }

    @Bean
    LogRows logRows(
            JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcaster upcasters,
            LogEnd end,
            LogIdentity identity,
            MeterRegistry meters) {
        return new LogRows(jdbc, events, upcasters, end, OPEN_MAX, identity, meters);
    }

    @Bean("log")
    NotifyingEventSource notifyingEventSource(
            EventStorageEngine events,
            LogRows rows,
            LogByStream byStream,
            JdbcConnectionDetails database,
            @Value("${throughline.log.shared:false}") boolean shared,
            @Value("${throughline.log.look-again:5s}") Duration lookAgain) {
        return shared
                ? NotifyingEventSource.ofSeveralProcesses(events, rows, byStream, database, lookAgain)
                : NotifyingEventSource.ofThisProcess(events, rows, byStream, lookAgain);
    }

    @Bean
    EventStore eventStore(EventStorageEngine storage, Configuration axon, NotifyingEventSource source) {
        return new NotifyingEventStore(
                EmbeddedEventStore.builder()
                        .storageEngine(storage)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                        .spanFactory(axon.getComponent(EventBusSpanFactory.class)),
                source);
    }
}
