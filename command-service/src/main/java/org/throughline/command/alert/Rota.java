package org.throughline.command.alert;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.throughline.events.DigestId;
import org.throughline.platform.board.Board;
import org.throughline.platform.board.WorkingDays;

/**
 * Does what is to be done when its time has come, in one of the processes: holds the watch on working days, and delivers
 * digests. What a process that died has begun another takes over.
 *
 * <p>A morning on which no process was up is made up for as soon as one is, once, for the day it is then.
 */
@Component
class Rota implements Outbox, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rota.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** A process is taken for dead after four of these. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    /** So many digests are on their way at once; a server that is slow with one does not hold up the others. */
    private static final int THREADS = 6;

    private final Settings settings;
    private final Board board;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final MorningWatch watch;
    private final Scheduler scheduler;
    private final CustomTask<Void> delivery;
    private volatile boolean running;

    Rota(
            DataSource database,
            Settings settings,
            Board board,
            WorkingDays workingDays,
            Clock clock,
            @Lazy MorningWatch watch,
            @Lazy Delivery deliveries) {
        this.settings = settings;
        this.board = board;
        this.workingDays = workingDays;
        this.clock = clock;
        this.watch = watch;
        this.delivery = Tasks.custom("deliver-digest", Void.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((digest, _) -> again(deliveries, new DigestId(digest.getId())));
        // With the transaction in progress, so that what is ordered in one that fails was never ordered.
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), delivery)
                .startTasks(mornings())
                .threads(THREADS)
                .pollingInterval(settings.look())
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(STOP_MAX)
                .failureLogging(LogLevel.WARN, true)
                .clock(clock::instant)
                .build();
    }

    @Override
    public void deliver(DigestId digest) {
        scheduler.scheduleIfNotExists(delivery.instance(digest.value()), clock.instant());
    }

    @Override
    public void start() {
        if (settings.enabled()) scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        if (settings.enabled()) scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private RecurringTask<Void> mornings() {
        return Tasks.recurring("morning-watch", new WorkingMornings())
                .onFailure(new OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((_, _) -> holdIfItIsTime());
    }

    /** A morning that was missed may come up on a weekend, or before the hour; then the next one makes up for it. */
    void holdIfItIsTime() {
        var now = ZonedDateTime.ofInstant(clock.instant(), board.zone());
        if (workingDays.includes(now.toLocalDate()) && !now.toLocalTime().isBefore(settings.at())) watch.hold();
        else log.info("The watch is not held on {} before its hour or on a day off", now.toLocalDate());
    }

    /** When the watch is next held after a moment. */
    Instant nextMorning(Instant after) {
        var then = ZonedDateTime.ofInstant(after, board.zone());
        var day = then.toLocalDate();
        boolean today = workingDays.includes(day) && then.toLocalTime().isBefore(settings.at());
        return at(today ? day : workingDays.after(day));
    }

    private Instant at(LocalDate day) {
        return day.atTime(settings.at()).atZone(board.zone()).toInstant();
    }

    private static CompletionHandler<Void> again(Delivery deliveries, DigestId digest) {
        return deliveries
                .deliver(digest)
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /** Every working day at the hour. */
    private final class WorkingMornings implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete last) {
            return nextMorning(last.getTimeDone());
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return nextMorning(now);
        }

        /** What is written down stays: a morning that was missed is still to be made up for. */
        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
