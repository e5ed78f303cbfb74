package org.throughline.command.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** By which way digests travel: by mail if there is a mail server, and as files if there is none. */
@Configuration("alertConfiguration")
@EnableConfigurationProperties(Settings.class)
class AlertConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AlertConfiguration.class);

    @Bean
    Carrier carrier(ObjectProvider<JavaMailSender> mail, Settings settings) {
        var sender = mail.getIfAvailable();
        if (sender != null) return new MailCarrier(sender);
        if (settings.enabled())
            log.info("There is no mail server (spring.mail.host): digests are kept as files in {}", settings.files());
        return new FileCarrier(settings.files());
    }
}
