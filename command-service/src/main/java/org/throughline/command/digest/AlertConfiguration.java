package org.throughline.command.digest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.throughline.platform.disk.WrittenDirectory;

/** Delivers digests by mail if a mail server is named, otherwise as files. */
@Configuration("alertConfiguration")
@EnableConfigurationProperties(AlertSettings.class)
class AlertConfiguration {

    @Bean
    DigestChannel digestChannel(
            JavaMailSender mail, @Value("${spring.mail.host}") String host, AlertSettings settings) {
        return host.isBlank() ? new FileChannel(settings.files()) : new MailChannel(mail);
    }

    @Bean
    WrittenDirectory writtenDigests(DigestChannel channel, AlertSettings settings) {
        return WrittenDirectory.of("digests", channel instanceof FileChannel ? settings.files() : null);
    }
}
