package org.throughline.command.alert;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.board.Board;
import org.throughline.board.WorkingDays;
import org.throughline.command.digest.AlertSettings;
import org.throughline.command.digest.DeliveryQueue;
import org.throughline.command.digest.DigestDelivery;
import org.throughline.events.DigestId;
import org.throughline.platform.clock.ClockGuard;

/**
 * Schedules the watch on working days and the delivery of digests, each in one of the processes. A task of a process that
 * died is taken over by another.
 *
 * <p>A missed run is executed once, for today, when a process starts.
 */
@Component
class AlertScheduler implements DeliveryQueue, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlertScheduler.class);

    /**
     * Unlike {@link com.github.kagkarlsson.scheduler.SchedulerClient}, which looks, inserts and looks again after a duplicate
     * key: in PostgreSQL a duplicate key aborts the transaction in progress, and the decision with it.
     *
     * <p>A row that exists is locked in any case, so that it cannot be removed before the transaction ends.
     */
    private static final String ORDER = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (?, ?, ?, false, 1)
            on conflict (task_name, task_instance) do update set execution_time = excluded.execution_time
            where not scheduled_tasks.picked""";

    /** The name of the task in the table of the scheduler. */
    static final String WATCH = "morning-watch";

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** A process is considered dead after four missed heartbeats. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    /** Digests delivered concurrently, so that one slow mail server does not delay the others. */
    private static final int THREADS = 6;

    private final AlertSettings settings;
    private final WatchSchedule schedule;
    private final Clock clock;
    private final CustomTask<Void> delivery;
    private final RecurringTask<Void> watches;
    private final DigestDelivery deliveries;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private @Nullable Scheduler scheduler;

    AlertScheduler(
            DataSource database,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AlertSettings settings,
            Board board,
            WorkingDays workingDays,
            Clock clock,
            ClockGuard guard,
            @Lazy MorningWatch watch,
            @Lazy DigestDelivery deliveries) {
        this.settings = settings;
        this.schedule = new WatchSchedule(
                settings.at(),
                board.zone(),
                workingDays,
                clock,
                () -> guard.state().isTrusted());
        this.clock = clock;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.delivery = Tasks.custom("deliver-digest", Void.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((digest, _) -> deliverNow(new DigestId(digest.getId())));
        this.watches = Tasks.recurring(WATCH, schedule)
                .onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((_, _) -> {
                    if (schedule.isTime()) watch.run();
                    else
                        log.info(
                                "The watch does not run before its hour, on a day that is not a working day, or by a clock that is not trusted");
                });
        // Lets the scheduler remove a row in our transaction.
        this.database = new TransactionAwareDataSourceProxy(database);
    }

    @Override
    public void deliver(DigestId digest) {
        jdbc.sql(ORDER)
                .params(delivery.getName(), digest.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** A stopped scheduler cannot be started again, so each start creates one. */
    @Override
    public synchronized void start() {
        if (scheduler != null || !settings.enabled()) return;
        bringForward();
        scheduler = Scheduler.create(database, delivery)
                .startTasks(watches)
                .threads(THREADS)
                .pollingInterval(settings.look())
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(STOP_MAX)
                .failureLogging(LogLevel.WARN, true)
                .clock(clock::instant)
                .build();
        scheduler.start();
    }

    /** A run that was scheduled by a clock far ahead, or for an hour that is no longer set, would come too late. */
    private void bringForward() {
        jdbc.sql(
                        "update scheduled_tasks set execution_time = least(execution_time, ?) where task_name = ? and not picked")
                .params(Timestamp.from(schedule.next(clock.instant())), watches.getName())
                .update();
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) scheduler.stop();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private CompletionHandler<Void> deliverNow(DigestId digest) {
        return deliveries
                .deliver(digest)
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElse((_, operations) -> putAway(digest, operations::remove));
    }

    /**
     * Removes the row of a digest that has no further attempt. The removal waits for a retry that another process records
     * at the same time, and then schedules the delivery again.
     */
    void putAway(DigestId digest, Runnable removal) {
        transactions.executeWithoutResult(_ -> {
            removal.run();
            if (deliveries.isDue(digest)) deliver(digest);
        });
    }
}
