package org.throughline.command.alert;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are set up, where the program runs. When whom to tell is the board's policy, and not set up here.
 *
 * @param enabled whether this process holds the watch and delivers digests
 * @param at when on working days the watch is held, in the board's time zone
 * @param from the address that mail comes from
 * @param links what the addresses of links begin with
 * @param files where digests are kept as files while there is no mail server
 * @param retryAfter how long after the first try that failed the next one is made; each further one takes four times as long
 * @param retryAtMost the longest time between two tries
 * @param retryFor how long after a digest was raised it is tried; then it is parked
 * @param look how often it is looked whether something is to be done
 */
@ConfigurationProperties("throughline.alerts")
public record Settings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("07:00") LocalTime at,
        @DefaultValue("throughline@localhost.localdomain") String from,
        @DefaultValue("http://localhost:8080") URI links,
        @DefaultValue("./digests") Path files,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("4h") Duration retryAtMost,
        @DefaultValue("24h") Duration retryFor,
        @DefaultValue("5s") Duration look) {}
