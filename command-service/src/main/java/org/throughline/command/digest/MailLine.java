package org.throughline.command.digest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartLine;

/** Where digests go. */
@Component
@Order(StartLine.MAIL)
class MailLine implements StartLine {

    private final AlertSettings settings;
    private final String host;
    private final String port;

    MailLine(
            AlertSettings settings,
            @Value("${spring.mail.host}") String host,
            @Value("${spring.mail.port:25}") String port) {
        this.settings = settings;
        this.host = host;
        this.port = port;
    }

    @Override
    public String text() {
        if (!settings.enabled()) return "Mail: this process sends none (throughline.alerts.enabled is false)";
        return host.isBlank()
                ? "Mail: none is sent; digests are files in "
                        + settings.files().toAbsolutePath().normalize() + " (spring.mail.host is not set)"
                : "Mail: digests go to the mail server %s:%s, from %s".formatted(host, port, settings.from());
    }
}
