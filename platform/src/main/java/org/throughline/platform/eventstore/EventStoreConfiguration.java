package org.throughline.platform.eventstore;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Explicit wiring, because Axon 4.13 does not order its JDBC and metrics configuration after that of Boot 4. */
@org.springframework.context.annotation.Configuration("eventStoreConfiguration")
class EventStoreConfiguration {

    private static final String PAYLOAD_TYPE = "payloadType";

    @Bean
    static MessageHandlerLookupRemoval messageHandlerLookupRemoval() {
        return new MessageHandlerLookupRemoval();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource log) {
        return new CommitOutcomeTransactionManager(log);
    }

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
    GlobalMetricRegistry globalMetricRegistry(MeterRegistry meters) {
        return new GlobalMetricRegistry(meters);
    }

    /** Names of processors and payloads become tags of a meter instead of parts of its name. */
    @Bean
    MetricsConfigurerModule metricsConfigurerModule(GlobalMetricRegistry registry) {
        return new MetricsConfigurerModule(registry, true);
    }

    /** Events are counted together: whoever reads metrics must not see which kind was recorded. */
    @Bean
    MeterFilter eventsAreCountedTogether() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("commandBus") || id.getTag(PAYLOAD_TYPE) == null
                        ? id
                        : id.replaceTags(Tags.of(id.getTagsAsIterable()).stream()
                                .filter(tag -> !tag.getKey().equals(PAYLOAD_TYPE))
                                .toList());
            }
        };
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(StoredTypes events, Jackson3SerializerCustomizer json) {
        return new EventSerializer(events, json);
    }

    /** Replay tokens are stored with type names, which Jackson 3 reads back only for types that are allowed (Axon #4160). */
    @Bean
    Jackson3SerializerCustomizer readableTypes(ObjectProvider<JacksonModule> modules) {
        return json -> json.addModules(modules.stream().toList())
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("java.util.")
                        .allowIfSubType("java.lang.")
                        .build());
    }
}
