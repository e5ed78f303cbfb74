package org.throughline.platform.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.platform.health.Attention;

/** Warns when the last complete backup of this log is too old, or when there never was one. */
@Component("backupHealthIndicator")
class BackupHealth implements HealthIndicator, MeterBinder {

    private static final String LAST = """
            select taken_at, coalesce(restored, false), coalesce(last_place, 0), clock_timestamp(),
                   (select timestamp from domainevententry order by globalindex limit 1),
                   (select coalesce(max(globalindex), 0) from domainevententry)
            from (select 1) one
            left join (select * from backup_taken order by taken_at desc limit 1) last on true""";

    private final JdbcClient jdbc;
    private final Duration warnAfter;
    private volatile @Nullable BackupAge seen;

    BackupHealth(JdbcClient jdbc, @Value("${throughline.backup.warn-after:36h}") Duration warnAfter) {
        this.jdbc = jdbc;
        this.warnAfter = warnAfter;
    }

    @Override
    public Health health() {
        BackupAge last;
        try {
            last = jdbc.sql(LAST).query((row, _) -> age(row)).single();
        } catch (DataAccessException | TransactionException outOfReach) {
            return Health.unknown().build();
        }
        seen = last;
        var health = Health.up();
        if (last.takenAt() == null) health.withDetail("lastBackup", "never");
        else health.withDetail("lastBackup", last.takenAt()).withDetail("restoredFromIt", last.restored());
        health.withDetail("eventsSince", last.eventsSince())
                .withDetail(
                        "warnAfter",
                        warnAfter.isZero()
                                ? "never, because throughline.backup.warn-after is 0"
                                : warnAfter.toHours() + " hours");
        var attention = last.attention(warnAfter);
        if (attention != null) attention.to(health.status(Attention.WARNING));
        return health.build();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder("throughline.backup.age", this, TimeUnit.SECONDS, BackupHealth::ageSeconds)
                .description("Age of the last complete backup, or of the log if there was none")
                .register(meters);
        Gauge.builder("throughline.backup.events.since", this, BackupHealth::eventsSince)
                .description("Events recorded since the last complete backup")
                .register(meters);
    }

    private double ageSeconds() {
        var last = seen;
        var age = last == null ? null : last.age();
        return age == null ? Double.NaN : age.toSeconds();
    }

    private double eventsSince() {
        var last = seen;
        return last == null ? Double.NaN : last.eventsSince();
    }

    private static BackupAge age(ResultSet row) throws SQLException {
        var takenAt = row.getTimestamp(1);
        var firstEvent = row.getString(5);
        return new BackupAge(
                instant(takenAt),
                row.getBoolean(2),
                firstEvent == null ? null : DateTimeUtils.parseInstant(firstEvent),
                row.getTimestamp(4).toInstant(),
                Math.max(0, row.getLong(6) - row.getLong(3)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
