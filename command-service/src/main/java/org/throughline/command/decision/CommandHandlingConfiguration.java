package org.throughline.command.decision;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.domain.Asker;

/** Records who asked on every event. Axon finds the interceptors of this package, and runs them in their order. */
@Configuration("commandHandlingConfiguration")
class CommandHandlingConfiguration {

    @Bean
    CorrelationDataProvider whoAskedIsOnEveryEvent() {
        return new SimpleCorrelationDataProvider(Asker.USER, Asker.ROLE, Asker.AGENCY, Idempotency.KEY);
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
