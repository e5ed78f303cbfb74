package org.throughline.command.decision;

import io.micrometer.core.instrument.config.MeterFilter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.domain.Asker;

/** Records who asked on every event. Axon finds the interceptors of this package, and runs them in their order. */
@Configuration("commandHandlingConfiguration")
class CommandHandlingConfiguration {

    private static final String ON_A_REVIEW = "/api/reviews/{review}/";

    @Bean
    CorrelationDataProvider whoAskedIsOnEveryEvent() {
        return new SimpleCorrelationDataProvider(Asker.USER, Asker.ROLE, Asker.AGENCY, Idempotency.KEY);
    }

    /** Axon makes its own where there is none, and puts Axon Server's around this one. */
    @Bean
    @Qualifier("localSegment")
    DecisionBus commandBus(
            TransactionManager transactions,
            org.axonframework.config.Configuration axon,
            DuplicateCommandHandlerResolver duplicates,
            DecisionFailures failures) {
        var bus = new DecisionBus(
                SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .duplicateCommandHandlerResolver(duplicates)
                        .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                        .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")),
                failures);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /**
     * Requests that decide on a review are counted together. Whoever reads metrics must not see that one was restricted.
     */
    @Bean
    MeterFilter decisionsOnReviewsAreCountedTogether() {
        return MeterFilter.replaceTagValues(
                "uri", uri -> uri.startsWith(ON_A_REVIEW) ? ON_A_REVIEW + "{decision}" : uri);
    }

    @Bean
    WebMvcConfigurer requestContexts(RequestContextResolver request) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(request);
            }
        };
    }
}
