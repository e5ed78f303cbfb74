package org.throughline.command.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.throughline.platform.disk.WrittenDirectory;

/** Delivers digests by mail if a mail server is configured, otherwise as files. */
@Configuration("alertConfiguration")
@EnableConfigurationProperties(AlertSettings.class)
class AlertConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AlertConfiguration.class);

    @Bean
    DigestChannel digestChannel(ObjectProvider<JavaMailSender> mail, AlertSettings settings) {
        var sender = mail.getIfAvailable();
        if (sender != null) return new MailChannel(sender);
        if (settings.enabled())
            log.info(
                    "No mail server is configured (spring.mail.host). Digests are written as files to {}",
                    settings.files());
        return new FileChannel(settings.files());
    }

    @Bean
    WrittenDirectory writtenDigests(DigestChannel channel, AlertSettings settings) {
        return WrittenDirectory.of("digests", channel instanceof FileChannel ? settings.files() : null);
    }
}
