package org.throughline.platform.eventstore.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Notifies other processes after a commit that the log has grown.
 *
 * <p>The notification is not part of the transaction, because PostgreSQL lets transactions with notifications commit one at a
 * time, each with a disk write of its own. Several commits may share one notification.
 */
final class LogAnnouncer implements AutoCloseable {

    static final String CHANNEL = "throughline_log";

    /** Minimum time between two notifications, to leave processor time for a process that appends without a pause. */
    private static final Duration BREATH = Duration.ofMillis(1);

    private final Semaphore untold = new Semaphore(0);
    private final DedicatedConnection connection;

    LogAnnouncer(JdbcConnectionDetails database) {
        this.connection = new DedicatedConnection("announcing the log", database, this::announce);
    }

    /** Returns without waiting for the notification. */
    void appended() {
        untold.release();
        connection.open();
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Notifies once at the beginning, for events that were appended without a connection. */
    private void announce(Connection opened) throws SQLException, InterruptedException {
        try (var notify = opened.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            while (true) {
                untold.drainPermits();
                notify.execute();
                Thread.sleep(BREATH);
                untold.acquire();
            }
        }
    }
}
