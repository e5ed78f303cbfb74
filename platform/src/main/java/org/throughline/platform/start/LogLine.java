package org.throughline.platform.start;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which PostgreSQL has the log, and where. */
@Component
@Order(StartLine.LOG)
class LogLine implements StartLine {

    private final DataSource database;
    private final JdbcConnectionDetails connection;
    private final @Nullable Path data;
    private final boolean inAxonServer;

    LogLine(
            DataSource database,
            JdbcConnectionDetails connection,
            @Value("${throughline.data:#{null}}") @Nullable Path data,
            @Value("${axon.axonserver.enabled:false}") boolean inAxonServer) {
        this.database = database;
        this.connection = connection;
        this.data = data;
        this.inAxonServer = inAxonServer;
    }

    @Override
    public String text() {
        return (inAxonServer ? "Log: Axon Server; accounts and names in PostgreSQL " : "Log: PostgreSQL ")
                + release()
                + (data == null
                        ? " at " + DatabaseSentences.place(connection.getJdbcUrl())
                        : " in the data directory " + data.toAbsolutePath().normalize());
    }

    private String release() {
        try (var open = database.getConnection()) {
            return open.getMetaData().getDatabaseProductVersion();
        } catch (SQLException away) {
            return "(which does not answer just now)";
        }
    }
}
