package org.throughline.platform.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.events.EventVersion;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The event store, wired by hand: Axon 4.13 does not order its own JDBC and metrics configuration after Boot 4's. */
@org.springframework.context.annotation.Configuration("eventStoreConfiguration")
class EventStoreConfiguration {

    /** Events read from the store at once. Larger batches no longer make a rebuild faster. */
    private static final int BATCH = 500;

    /**
     * A transaction takes its places in the log before it commits, so others may be read before it. A reader remembers the
     * places it has passed for as long as this, by the clock of whoever recorded the next event. It has to be longer than
     * any transaction can take, or an event would be skipped for good; see the limits in throughline-defaults.yml.
     */
    private static final Duration OPEN_MAX = Duration.ofSeconds(90);

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new PostgresDuplicates();
    }

    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver persistenceExceptions,
            @Qualifier("eventSerializer") Serializer events) {
        return new StreamsWithoutSnapshots(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(persistenceExceptions)
                .snapshotSerializer(events)
                .eventSerializer(events)
                .batchSize(BATCH)
                .gapTimeout((int) OPEN_MAX.toMillis()));
    }

    @Bean
    LogByStream logByStream(
            JdbcClient jdbc, @Qualifier("eventSerializer") Serializer events, ObjectProvider<EventUpcaster> upcasters) {
        return new LogByStream(
                jdbc, events, new EventUpcasterChain(upcasters.orderedStream().toList()));
    }

    @Bean("log")
    WakingEventSource wakingEventSource(
            EventStorageEngine events,
            JdbcConnectionDetails database,
            @Value("${throughline.log.shared:false}") boolean shared,
            @Value("${throughline.log.look-again:5s}") Duration lookAgain) {
        return shared
                ? WakingEventSource.ofSeveralProcesses(events, database, lookAgain)
                : WakingEventSource.ofThisProcess(events);
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

    @Bean
    GlobalMetricRegistry globalMetricRegistry(MeterRegistry meters) {
        return new GlobalMetricRegistry(meters);
    }

    /** Names of processors and payloads are dimensions of a meter, not parts of its name. */
    @Bean
    MetricsConfigurerModule metricsConfigurerModule(GlobalMetricRegistry registry) {
        return new MetricsConfigurerModule(registry, true);
    }

    @Bean
    RevisionResolver revisionResolver() {
        return type -> type.isAnnotationPresent(EventVersion.class)
                ? Integer.toString(type.getAnnotation(EventVersion.class).value())
                : null;
    }

    /** Replay tokens are stored with type names, which Jackson 3 reads back only for types that are allowed (Axon #4160). */
    @Bean
    Jackson3SerializerCustomizer storedTypes() {
        return json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.throughline.events.")
                .allowIfSubType("java.util.")
                .allowIfSubType("java.lang.")
                .build());
    }
}
