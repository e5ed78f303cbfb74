package org.throughline.command.digest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Technical settings of alerts. Who is alerted when is the board's policy.
 *
 * @param enabled whether this process runs the watch and delivers digests
 * @param at hour of the watch on working days, in the board's time zone
 * @param from sender of mails
 * @param links base address of links in mails
 * @param files directory of digests where no mail server is configured
 * @param retryAfter wait after the first failed attempt; each further wait is four times as long
 * @param retryAtMost longest wait between two attempts
 * @param retryFor time after the raising in which attempts are made; then the digest is parked
 * @param look polling interval of the scheduler
 * @param overdueAfter time after the hour of the watch from which it is overdue
 */
@ConfigurationProperties("throughline.alerts")
public record AlertSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("07:00") LocalTime at,
        @DefaultValue("throughline@localhost.localdomain") String from,
        @DefaultValue("http://localhost:8080") URI links,
        @DefaultValue("./digests") Path files,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("4h") Duration retryAtMost,
        @DefaultValue("24h") Duration retryFor,
        @DefaultValue("5s") Duration look,
        @DefaultValue("1h") Duration overdueAfter) {}
