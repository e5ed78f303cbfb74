package org.throughline.platform.start;

import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in a few lines, when the program is ready, what is open where. */
@Component
class StartLines {

    private static final Logger log = LoggerFactory.getLogger(StartLines.class);

    private final Environment settings;
    private final ObjectProvider<StartLine> lines;

    StartLines(Environment settings, ObjectProvider<StartLine> lines) {
        this.settings = settings;
        this.lines = lines;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        var took = ready.getTimeTaken();
        log.info(
                "Throughline is ready after {} s on {}. Try the API at /swagger-ui.html",
                took == null ? "some" : String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0),
                address());
        lines.orderedStream().map(StartLine::text).filter(Objects::nonNull).forEach(line -> log.info("{}", line));
    }

    private String address() {
        return "%s://%s:%s"
                .formatted(
                        isEncrypted() ? "https" : "http",
                        settings.getProperty("server.address", "0.0.0.0"),
                        settings.getProperty("local.server.port"));
    }

    private boolean isEncrypted() {
        return settings.containsProperty("server.ssl.bundle")
                || settings.containsProperty("server.ssl.key-store")
                || settings.containsProperty("server.ssl.certificate");
    }
}
