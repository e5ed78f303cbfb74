package org.throughline.platform.eventstore.axonserver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.LogIdentity;

/**
 * Kept in PostgreSQL, which remembers an event that the log in Axon Server had, and where. A log that does not have it there is
 * another one, or has lost events: it gets a new identity, in whichever process notices first.
 */
final class AxonServerLogIdentity implements LogIdentity {

    /** Before its first event. */
    private static final long EMPTY = -1;

    /** How long a look counts, so that many questions cost one. */
    private static final long LOOK_NANOS = Duration.ofSeconds(2).toNanos();

    private static final Logger logger = LoggerFactory.getLogger(AxonServerLogIdentity.class);

    /**
     * What PostgreSQL remembers.
     *
     * @param position null if no log in Axon Server was seen yet
     * @param event null if the log was empty
     */
    private record Remembered(
            String id, @Nullable Long position, @Nullable String event) {}

    private final EventLog log;
    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable String known;
    private volatile @Nullable RuntimeException failure;
    private long lookedAt;

    AxonServerLogIdentity(EventLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** While one looks, the others go by the look before, and fail if that has failed. */
    @Override
    public String value() {
        var before = known;
        if (!lock.tryLock()) {
            var away = failure;
            if (away != null) throw new DataAccessResourceFailureException("the log does not answer", away);
            if (before != null) return before;
            lock.lock();
        }
        try {
            var now = known;
            if (now != null && System.nanoTime() - lookedAt < LOOK_NANOS) return now;
            now = look();
            known = now;
            lookedAt = System.nanoTime();
            failure = null;
            return now;
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        } finally {
            lock.unlock();
        }
    }

    /** What is remembered is read before the end, because another process may remember a later event meanwhile. */
    private String look() {
        var remembered = remembered();
        long end = position(log.end());
        if (remembered.position() == null) {
            begin();
            return look();
        }
        if (!isIn(end, remembered.position(), remembered.event())) {
            replace(remembered.id(), remembered.position());
            return look();
        }
        if (remembered.position() < end) remember(remembered.id(), end);
        return remembered.id();
    }

    private boolean isIn(long end, long position, @Nullable String event) {
        return position == EMPTY || (position <= end && identifier(position).equals(event));
    }

    private String identifier(long position) {
        return log.first(log.token(position - 1, List.of())).getIdentifier();
    }

    private Remembered remembered() {
        return jdbc.sql("select id::text, axon_server_position, axon_server_event from log_identity")
                .query((row, _) -> new Remembered(row.getString(1), row.getObject(2, Long.class), row.getString(3)))
                .single();
    }

    /** The identity may still be that of a log in PostgreSQL. */
    private void begin() {
        jdbc.sql("""
                        update log_identity set id = gen_random_uuid(), axon_server_position = ?
                        where axon_server_position is null""").param(EMPTY).update();
    }

    private void replace(String id, long position) {
        int replaced = jdbc.sql("""
                        update log_identity
                        set id = gen_random_uuid(), axon_server_position = ?, axon_server_event = null
                        where id = ?::uuid and axon_server_position = ?""").params(EMPTY, id, position).update();
        if (replaced > 0)
            logger.warn(
                    "The log in Axon Server is not the one that was there before, or has lost events. Views are built"
                            + " again. Restart every other process that uses it");
    }

    private void remember(String id, long end) {
        jdbc.sql("""
                        update log_identity set axon_server_position = ?, axon_server_event = ?
                        where id = ?::uuid and axon_server_position < ?""").params(end, identifier(end), id, end).update();
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? EMPTY : token.position().orElse(EMPTY);
    }
}
