package org.throughline.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Tells other processes, after a commit, that the log has grown.
 *
 * <p>It does so beside the commit and not within it: PostgreSQL has transactions that notify commit one at a time, each
 * waiting for the disk, while others share that wait. Commits that come while one is being told are told together.
 */
final class LogAnnouncer implements AutoCloseable {

    static final String CHANNEL = "throughline_log";

    /** Between two announcements, so that one who appends without a pause does not wait for the telling as well. */
    private static final Duration BREATH = Duration.ofMillis(1);

    private final Semaphore untold = new Semaphore(0);
    private final DedicatedConnection connection;

    LogAnnouncer(JdbcConnectionDetails database) {
        this.connection = new DedicatedConnection("announcing the log", database, this::announce);
    }

    /** Returns at once; nobody who appends waits for others to hear of it. */
    void appended() {
        untold.release();
        connection.open();
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Begins with an announcement, for what was appended while there was no connection. */
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
