package org.throughline.platform.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the clock of this machine may be off before it is not trusted.
 *
 * @param behindMax how far behind the end of the log; the difference between two services, and a step of NTP, are less
 * @param aheadMax how far ahead of the last moment that is known to be right: the end of the log, or a trusted reading
 * @param databaseApartMax how far apart from the clock of the database; 0 if that does not count
 * @param look how often the log and the database are looked at
 */
@ConfigurationProperties("throughline.clock")
public record ClockSettings(
        @DefaultValue("10s") Duration behindMax,
        @DefaultValue("35d") Duration aheadMax,
        @DefaultValue("1h") Duration databaseApartMax,
        @DefaultValue("5s") Duration look) {}
