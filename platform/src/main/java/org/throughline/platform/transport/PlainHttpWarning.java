package org.throughline.platform.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Warns at the start if other machines reach the program without TLS. */
@Component
class PlainHttpWarning {

    private static final Logger log = LoggerFactory.getLogger(PlainHttpWarning.class);

    private final Environment settings;
    private final TrustedProxies proxies;

    PlainHttpWarning(Environment settings, TrustedProxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (isEncrypted() || isThisMachineOnly(settings.getProperty("server.address", "0.0.0.0"))) return;
        if (settings.getProperty("throughline.plain-http", Boolean.class, false))
            log.warn(
                    "Passwords from other machines are readable on their way, because throughline.plain-http is true and"
                            + " there is no TLS. See docs/operator/tls.md");
        else if (proxies.areNone())
            log.warn("Other machines are refused, because there is no TLS. See docs/operator/tls.md");
    }

    private boolean isEncrypted() {
        return settings.containsProperty("server.ssl.bundle")
                || settings.containsProperty("server.ssl.key-store")
                || settings.containsProperty("server.ssl.certificate");
    }

    private static boolean isThisMachineOnly(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
