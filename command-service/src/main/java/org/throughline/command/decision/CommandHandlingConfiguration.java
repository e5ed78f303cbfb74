package org.throughline.command.decision;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.events.access.Asker;

/** How commands are handled, whatever they ask: who asked is kept on every event, refusals travel as data. */
@Configuration("commandHandlingConfiguration")
class CommandHandlingConfiguration {

    @Bean
    CorrelationDataProvider whoAskedIsOnEveryEvent() {
        return new SimpleCorrelationDataProvider(Asker.USER, Asker.ROLE, Asker.AGENCY, Idempotency.KEY);
    }

    /** Runs once the buses exist: asking Spring for the bus itself while Axon builds it would be a cycle. */
    @Bean
    ConfigurerModule commandInterceptors(
            RefusalsTravelAsData refusals, Permission permission, Idempotency idempotency) {
        return configurer -> configurer.onInitialize(config -> config.onStart(Phase.INSTRUCTION_COMPONENTS + 1, () -> {
            var bus = config.commandBus();
            bus.registerHandlerInterceptor(refusals);
            bus.registerHandlerInterceptor(permission);
            bus.registerHandlerInterceptor(idempotency);
        }));
    }

    @Bean
    WebMvcConfigurer askedArguments(AskedResolver asked) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(asked);
            }
        };
    }
}
