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
import org.throughline.events.DigestId;
import org.throughline.board.Board;
import org.throughline.board.WorkingDays;

/**
 * Does what is to be done when its time has come, in one of the processes: holds the watch on working days, and delivers
 * digests. What a process that died has begun another takes over.
 *
 * <p>A morning on which no process was up is made up for as soon as one is, once, for the day it is then.
 */
@Component
class Rota implements Outbox, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rota.class);

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

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** A process is taken for dead after four of these. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    /** So many digests are on their way at once; a server that is slow with one does not hold up the others. */
    private static final int THREADS = 6;

    private final Settings settings;
    private final Clock clock;
    private final CustomTask<Void> delivery;
    private final RecurringTask<Void> watches;
    private final Delivery deliveries;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private @Nullable Scheduler scheduler;

    Rota(
            DataSource database,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Settings settings,
            Board board,
            WorkingDays workingDays,
            Clock clock,
            @Lazy MorningWatch watch,
            @Lazy Delivery deliveries) {
        this.settings = settings;
        var mornings = new Mornings(settings.at(), board.zone(), workingDays, clock);
        this.clock = clock;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.delivery = Tasks.custom("deliver-digest", Void.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((digest, _) -> deliverNow(new DigestId(digest.getId())));
        this.watches = Tasks.recurring("morning-watch", mornings)
                .onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((_, _) -> {
                    if (mornings.isTime()) watch.hold();
                    else log.info("The watch is not held before its hour or on a day off");
                });
        // So that the scheduler removes a row in a transaction of ours.
        this.database = new TransactionAwareDataSourceProxy(database);
    }

    @Override
    public void deliver(DigestId digest) {
        jdbc.sql(ORDER)
                .params(delivery.getName(), digest.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** A scheduler that was stopped cannot be started again, so each start has one of its own. */
    @Override
    public synchronized void start() {
        if (scheduler != null || !settings.enabled()) return;
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
     * Removes a row whose digest is at rest. Another process may be recording a retry, and would find its order in place: the
     * removal waits for it, and the order is placed again.
     */
    void putAway(DigestId digest, Runnable removal) {
        transactions.executeWithoutResult(_ -> {
            removal.run();
            if (deliveries.isDue(digest)) deliver(digest);
        });
    }
}
