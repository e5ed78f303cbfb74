package org.throughline.platform.transport;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the client's address and protocol from named proxies. Their X-Forwarded-Host is not used: links do not need it. */
@Configuration("proxiesConfiguration")
class ProxiesConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> namedProxies(TrustedProxies proxies) {
        return tomcat -> {
            if (proxies.areNone()) return;
            var valve = new RemoteIpValve();
            valve.setInternalProxies(proxies.asNetworks());
            valve.setProtocolHeader("X-Forwarded-Proto");
            tomcat.addEngineValves(valve);
        };
    }
}
