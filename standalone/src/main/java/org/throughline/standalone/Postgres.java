package org.throughline.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's PostgreSQL, started by the program on its own data directory.
 *
 * <p>The library is made for tests and starts PostgreSQL without flushing to disk. Here the log is the only truth, so
 * flushing is on, the data stays, and a server that outlived a killed program is stopped before a new one starts.
 */
final class Postgres implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(Postgres.class);

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The directory has to be taken by this process, or two servers could be started on it. */
    static Postgres start(Path directory) throws IOException {
        var data = directory.resolve("postgresql");
        LeftoverServer.stop(data);
        Files.createDirectories(directory.resolve("postgresql-program"));
        return new Postgres(EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        directory.resolve("postgresql-program").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(START_MAX)
                .setRegisterShutdownHook(false)
                .start());
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException leftRunning) {
            log.warn("PostgreSQL did not stop; the next start takes care of it", leftRunning);
        }
    }
}
