package org.throughline.platform.eventstore.postgresql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A connection outside the pool with a thread of its own. It is opened again when it is lost. */
final class DedicatedConnection implements AutoCloseable {

    private static final Duration AGAIN_MIN = Duration.ofMillis(100);
    private static final Duration AGAIN_MAX = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(DedicatedConnection.class);

    /** Uses the connection until it is lost or the thread is interrupted. */
    interface Use {
        void of(Connection connection) throws SQLException, InterruptedException;
    }

    private final String purpose;
    private final JdbcConnectionDetails database;
    private final Use use;
    private @Nullable Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection open;

    DedicatedConnection(String purpose, JdbcConnectionDetails database, Use use) {
        this.purpose = purpose;
        this.database = database;
        this.use = use;
    }

    /** Opens the connection on its thread without waiting; idempotent. */
    synchronized void open() {
        if (thread == null && !closed) thread = Thread.ofVirtual().name(purpose).start(this::useAgainAndAgain);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) thread.interrupt();
        var left = open;
        try {
            if (left != null) left.abort(Runnable::run); // it may be waiting for something to arrive
        } catch (SQLException gone) {
            log.debug("the connection is gone already", gone);
        }
    }

    private void useAgainAndAgain() {
        var again = AGAIN_MIN;
        while (!closed)
            try (var connection = connect()) {
                open = connection;
                again = AGAIN_MIN;
                use.of(connection);
            } catch (SQLException lost) {
                if (closed) return;
                log.warn("The connection to {} is lost ({}); trying again", purpose, lost.getSQLState());
                again = rest(again);
            } catch (InterruptedException closing) {
                return;
            }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, database.getUsername());
        PGProperty.PASSWORD.set(properties, database.getPassword());
        PGProperty.APPLICATION_NAME.set(properties, "throughline: " + purpose);
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // Nothing that is done on such a connection has to be on disk.
        PGProperty.OPTIONS.set(properties, "-c synchronous_commit=off");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static Duration rest(Duration again) {
        try {
            Thread.sleep(again);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        var longer = again.multipliedBy(2);
        return longer.compareTo(AGAIN_MAX) > 0 ? AGAIN_MAX : longer;
    }
}
