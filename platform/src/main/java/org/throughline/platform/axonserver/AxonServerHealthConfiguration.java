package org.throughline.platform.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names classes of the connector, so it is loaded only where they are. */
@Configuration("axonServerHealthConfiguration")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
@ConditionalOnClass(name = "org.axonframework.axonserver.connector.AxonServerConnectionManager")
class AxonServerHealthConfiguration {

    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
