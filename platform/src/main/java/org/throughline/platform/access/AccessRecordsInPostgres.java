package org.throughline.platform.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.problem.Refused;

/**
 * Stores acts at once, and reads in batches by one thread.
 *
 * <p>While the database does not answer, reads wait in a queue of bounded size; when it is full, they are refused rather than
 * answered without a record.
 */
@Component
class AccessRecordsInPostgres implements AccessRecords, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccessRecordsInPostgres.class);

    static final String INSERT = """
            insert into access_record
                (recorded_at, kind, login, operation, thing, detail, address, outcome, times, row_count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Identifiers are ASCII. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

    private static final int BATCH = 500;

    /** Reads of this time share a transaction. It is what a crash can lose while the database answers. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STORED_MAX = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final int RETRY_AFTER_SECONDS = 5;

    /** An entry of the queue: a record with its moment, or a mark whose turn tells that all before it are stored. */
    private record Waiting(
            @Nullable AccessRecord record,
            Instant at,
            @Nullable CountDownLatch mark) {}

    private record Counted(Instant at, int times) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration patience;
    private final BlockingQueue<Waiting> queue;
    private volatile @Nullable Thread writer;

    AccessRecordsInPostgres(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            AccessSettings settings,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.patience = settings.patience();
        this.queue = new ArrayBlockingQueue<>(settings.waiting());
        Gauge.builder("throughline.access.records.waiting", queue, BlockingQueue::size)
                .description("Records of access that wait to be stored")
                .register(meters);
    }

    @Override
    public void add(AccessRecord act) {
        jdbc.update(INSERT, parameters(act, now()));
    }

    @Override
    public void addRead(AccessRecord read) {
        try {
            if (queue.offer(new Waiting(read, now(), null), patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Refused.forNow(
                "ACCESS_IS_RECORDED",
                "this would have to be recorded, and the record of access cannot be written at the moment",
                RETRY_AFTER_SECONDS);
    }

    @Override
    public void awaitStored() {
        try {
            var stored = new CountDownLatch(1);
            if (queue.offer(new Waiting(null, now(), stored), STORED_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                var _ = stored.await(STORED_MAX.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int waiting() {
        return queue.size();
    }

    private void writeUntilStopped() {
        var batch = new ArrayList<Waiting>(BATCH);
        while (writer != null || !queue.isEmpty()) {
            try {
                gather(batch);
                if (!batch.isEmpty()) store(batch);
            } catch (InterruptedException stopping) {
                log.debug("Stores the last records of access");
            }
        }
    }

    private void gather(List<Waiting> batch) throws InterruptedException {
        var first = queue.poll(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) return;
        batch.add(first);
        if (writer != null && first.mark() == null) Thread.sleep(GATHERING);
        queue.drainTo(batch, BATCH - 1);
    }

    /** Tries until it succeeds, or until the program stops. */
    private void store(List<Waiting> batch) throws InterruptedException {
        var rows = rows(batch);
        boolean first = true;
        while (true)
            try {
                if (!rows.isEmpty()) transactions.executeWithoutResult(_ -> jdbc.batchUpdate(INSERT, rows));
                for (var each : batch) if (each.mark() != null) each.mark().countDown();
                batch.clear();
                return;
            } catch (DataAccessException | TransactionException failed) {
                if (writer == null) {
                    log.error(
                            "{} records of access were not stored before the end: {}",
                            rows.size(),
                            failed.getClass().getSimpleName());
                    batch.clear();
                    return;
                }
                if (first)
                    log.warn(
                            "Records of access cannot be stored and wait: {}",
                            failed.getClass().getSimpleName());
                first = false;
                Thread.sleep(AFTER_FAILURE);
            }
    }

    /** Equal reads of a batch become one row with their number and the moment of the first. */
    private static List<Object[]> rows(List<Waiting> batch) {
        var together = new LinkedHashMap<AccessRecord, Counted>();
        for (var each : batch) {
            var record = each.record();
            if (record != null)
                together.merge(
                        record,
                        new Counted(each.at(), record.times()),
                        (first, next) -> new Counted(first.at(), first.times() + next.times()));
        }
        var parameters = new ArrayList<Object[]>(together.size());
        together.forEach((record, all) -> parameters.add(parameters(record.times(all.times()), all.at())));
        return parameters;
    }

    static @Nullable Object[] parameters(AccessRecord record, Instant at) {
        return new @Nullable Object[] {
            Timestamp.from(at),
            record.kind().name(),
            cut(record.login(), 80),
            cut(record.operation(), 200),
            cut(record.thing(), 255),
            cut(record.detail(), 500),
            record.address(),
            record.outcome().name(),
            record.times(),
            record.rows()
        };
    }

    /** A record is stored shortened rather than not at all. What could not be stored or printed becomes a question mark. */
    private static @Nullable String cut(@Nullable String text, int max) {
        if (text == null) return null;
        var clean = UNPRINTABLE.matcher(text).replaceAll("?");
        return clean.length() <= max ? clean : clean.substring(0, max);
    }

    /** In microseconds, as PostgreSQL keeps them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public synchronized void start() {
        if (writer != null) return;
        writer = Thread.ofPlatform().name("access-records").daemon().unstarted(this::writeUntilStopped);
        writer.start();
    }

    @Override
    public synchronized void stop() {
        var running = writer;
        if (running == null) return;
        writer = null;
        try {
            running.join(STOP_MAX);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!queue.isEmpty()) log.error("{} records of access were not stored before the end", queue.size());
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Starts before requests are served and stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
