package org.throughline.platform.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much room uploads may take.
 *
 * @param unusedFor how long an upload that nothing refers to is kept, and can be read by who uploaded it
 * @param cleanEvery how often uploads that have waited too long are removed
 */
@ConfigurationProperties("throughline.files")
public record FileSettings(
        @DefaultValue("1GB") DataSize bytesPerUser,
        @DefaultValue("2000") int filesPerUser,
        @DefaultValue("10GB") DataSize bytesInAll,
        @DefaultValue("50000") int filesInAll,
        @DefaultValue("30d") Duration unusedFor,
        @DefaultValue("1h") Duration cleanEvery) {}
