package org.throughline.command.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.WorkingDays;
import org.throughline.command.alert.LastWatches.Ended;
import org.throughline.command.digest.AlertSettings;
import org.throughline.platform.health.Attention;

/** Warns when today's watch has not run although it was due, in whichever process. */
@Component("watchHealthIndicator")
class WatchHealth implements HealthIndicator, MeterBinder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The scheduler of every process keeps its next run in this row; it is there once a process had the watch switched on. */
    private static final String NEXT = "select execution_time from scheduled_tasks where task_name = ?";

    private final LastWatches watches;
    private final JdbcClient jdbc;
    private final AlertSettings settings;
    private final Board board;
    private final WorkingDays workingDays;
    private final Clock clock;
    private volatile @Nullable WatchTiming state;
    private volatile @Nullable Ended last;

    WatchHealth(
            LastWatches watches,
            JdbcClient jdbc,
            AlertSettings settings,
            Board board,
            WorkingDays workingDays,
            Clock clock) {
        this.watches = watches;
        this.jdbc = jdbc;
        this.settings = settings;
        this.board = board;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var now = ZonedDateTime.ofInstant(clock.instant(), board.zone());
        Ended ended;
        Instant next;
        try {
            ended = watches.last(now.toLocalDate());
            next = next();
        } catch (RuntimeException outOfReach) {
            return Health.unknown().build();
        }
        last = ended;
        var timing = WatchTiming.of(
                now,
                settings,
                workingDays.includes(now.toLocalDate()),
                ended != null && ended.day().equals(now.toLocalDate()),
                next);
        state = timing;
        var health = Health.up().withDetail("state", timing);
        if (ended != null) health.withDetail("lastDay", ended.day()).withDetail("lastRun", ended.at());
        if (next != null) health.withDetail("next", next);
        var before = ended == null ? "there was none in the last month" : "the last was on " + DAY.format(ended.day());
        switch (timing) {
            case DONE, NOT_DUE, DUE -> {}
            case OVERDUE ->
                new Attention(
                                "Today's watch was due at %s and has not run; %s. Late actions are not told to their leads."
                                        .formatted(settings.at(), before),
                                "Read in the program's log why it failed, and run it with POST /api/alerts/watch.")
                        .to(health.status(Attention.WARNING));
            case NOT_SCHEDULED ->
                new Attention(
                                "No process runs the watch, so nobody is told of late actions.",
                                "Set throughline.alerts.enabled to true in at least one process.")
                        .to(health.status(Attention.WARNING));
        }
        return health.build();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("throughline.watch.overdue", this, each -> each.state == WatchTiming.OVERDUE ? 1 : 0)
                .description("1 while today's watch was due and has not run")
                .register(meters);
        Gauge.builder("throughline.watch.last.run.timestamp", this, WatchHealth::lastRun)
                .description("When the last watch ended")
                .baseUnit("seconds")
                .register(meters);
    }

    private double lastRun() {
        var ended = last;
        return ended == null ? Double.NaN : ended.at().getEpochSecond();
    }

    private @Nullable Instant next() {
        return jdbc.sql(NEXT)
                .param(AlertScheduler.WATCH)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
