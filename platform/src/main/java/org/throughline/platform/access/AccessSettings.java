package org.throughline.platform.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.platform.start.StartRefused;

/**
 * Settings of the record of access.
 *
 * @param retentionDays records of earlier days are deleted
 * @param waiting reads that may wait to be stored, in records; when there are more, reads that must be recorded are refused
 * @param patience how long such a read waits before it is refused
 * @param sealEvery time between two seals
 */
@ConfigurationProperties("throughline.access-record")
public record AccessSettings(
        @DefaultValue("731") int retentionDays,
        @DefaultValue("10000") int waiting,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("1m") Duration sealEvery) {

    /** Less could delete what an inquiry asks for a few weeks later. */
    private static final int RETENTION_DAYS_MIN = 30;

    public AccessSettings {
        if (retentionDays < RETENTION_DAYS_MIN)
            throw StartRefused.forSetting("The setting throughline.access-record.retention-days is " + retentionDays
                    + ", and needs " + RETENTION_DAYS_MIN + " or more.");
        if (waiting < 1)
            throw StartRefused.forSetting(
                    "The setting throughline.access-record.waiting is " + waiting + ", and needs 1 or more.");
    }
}
