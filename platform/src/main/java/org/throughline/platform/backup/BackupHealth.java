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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.health.Attention;

/** Warns when the last complete backup of this log is too old, or when there never was one. */
@Component("backupHealthIndicator")
class BackupHealth implements HealthIndicator, MeterBinder {

    private static final String LAST = """
            select taken_at, coalesce(restored, false), coalesce(last_place, 0), clock_timestamp()
            from (select 1) one
            left join (select * from backup_taken order by taken_at desc limit 1) last on true""";

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Duration warnAfter;
    private volatile @Nullable BackupAge seen;
    private volatile @Nullable Instant firstEvent;

    BackupHealth(JdbcClient jdbc, EventLog log, @Value("${throughline.backup.warn-after:36h}") Duration warnAfter) {
        this.jdbc = jdbc;
        this.log = log;
        this.warnAfter = warnAfter;
    }

    @Override
    public Health health() {
        BackupAge last;
        try {
            long events = log.events();
            var first = events == 0 ? null : firstEvent();
            last = jdbc.sql(LAST).query((row, _) -> age(row, first, events)).single();
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

    private static BackupAge age(ResultSet row, @Nullable Instant firstEvent, long events) throws SQLException {
        var takenAt = row.getTimestamp(1);
        return new BackupAge(
                instant(takenAt),
                row.getBoolean(2),
                firstEvent,
                row.getTimestamp(4).toInstant(),
                Math.max(0, events - row.getLong(3)));
    }

    private Instant firstEvent() {
        var known = firstEvent;
        if (known == null) known = log.first(null).getTimestamp();
        firstEvent = known;
        return known;
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
