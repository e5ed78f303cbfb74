package org.throughline.platform.eventstore.axonserver;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.eventstore.AppendedVersions;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.LogIdentity;

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

    /** Axon Server takes the moment that the process gives to an event. */
    @Bean
    SmartInitializingSingleton recordedTime(ClockGuard clock) {
        return () -> GenericEventMessage.clock = clock.recordedClock();
    }

    /** A decision's events are seen when its commit is prepared. */
    @Bean
    SmartInitializingSingleton appendedVersions(EventStore axonServer) {
        return () -> axonServer.registerDispatchInterceptor(appended -> {
            AppendedVersions.add(appended);
            return (_, event) -> event;
        });
    }

    @Bean
    EventLog log(EventStore axonServer) {
        return new AxonServerLog(axonServer);
    }

    @Bean
    LogIdentity logIdentity(EventLog log, JdbcClient jdbc) {
        return new AxonServerLogIdentity(log, jdbc);
    }
}
