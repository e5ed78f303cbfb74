package org.throughline.platform.eventstore.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Receives notifications of other processes that the log has grown. */
final class LogListener implements AutoCloseable {

    /** Maximum time before a dead connection is noticed. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    private static final int ANSWER_SECONDS_MAX = 3;

    private final Runnable grown;
    private final DedicatedConnection connection;

    LogListener(JdbcConnectionDetails database, Runnable grown) {
        this.grown = grown;
        this.connection = new DedicatedConnection("listening to the log", database, this::listen);
    }

    /** Starts listening; idempotent. */
    void listen() {
        connection.open();
    }

    @Override
    public void close() {
        connection.close();
    }

    private void listen(Connection opened) throws SQLException {
        try (var statement = opened.createStatement()) {
            statement.execute("listen " + LogAnnouncer.CHANNEL);
        }
        grown.run(); // what was announced before is not announced again
        var notifications = opened.unwrap(PGConnection.class);
        while (true) {
            var received = notifications.getNotifications((int) SILENCE_MAX.toMillis());
            if (received != null && received.length > 0) grown.run();
            else if (!opened.isValid(ANSWER_SECONDS_MAX))
                throw new SQLException("it does not answer", PSQLState.CONNECTION_FAILURE.getState());
        }
    }
}
