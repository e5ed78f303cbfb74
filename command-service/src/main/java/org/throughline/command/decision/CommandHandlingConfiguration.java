package org.throughline.command.decision;

import io.micrometer.core.instrument.config.MeterFilter;
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

    private static final String ON_A_REVIEW = "/api/reviews/{review}/";

    @Bean
    CorrelationDataProvider whoAskedIsOnEveryEvent() {
        return new SimpleCorrelationDataProvider(Asker.USER, Asker.ROLE, Asker.AGENCY, Idempotency.KEY);
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
