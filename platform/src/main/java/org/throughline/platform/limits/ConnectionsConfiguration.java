package org.throughline.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.transport.TrustedProxies;

/** Sets the limits of connections. */
@Configuration("connectionsConfiguration")
class ConnectionsConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections(
            @Value("${throughline.connections.address-max:1024}") int addressMax,
            @Value("${throughline.deadlines.headers:10s}") Duration headersMax,
            @Value("${throughline.deadlines.rest:30s}") Duration restMax,
            TrustedProxies proxies,
            MeterRegistry meters) {
        var refused = meters.counter("throughline.connections.refused");
        return tomcat -> {
            tomcat.setProtocol(BoundedProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedProtocol protocol)
                    protocol.setLimits(new ConnectionLimits(
                            addressMax, headersMax, restMax, proxies::contains, refused::increment));
            });
        };
    }
}
