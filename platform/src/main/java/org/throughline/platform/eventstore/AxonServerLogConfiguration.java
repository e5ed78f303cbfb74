package org.throughline.platform.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/** The log in Axon Server, which also routes commands between processes. */
@Configuration("axonServerLogConfiguration")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerLogConfiguration {

    private static final String CONNECTOR = "org.axonframework.axonserver.connector.AxonServerConnectionManager";

    AxonServerLogConfiguration() {
        if (!ClassUtils.isPresent(CONNECTOR, getClass().getClassLoader()))
            throw new IllegalStateException(
                    "This program was built without Axon Server's connector; build it with ./mvnw -Paxon-server package");
    }

    @Bean
    StreamableMessageSource<TrackedEventMessage<?>> log(EventStore axonServer) {
        return new AxonServerLog(axonServer);
    }
}
