package org.throughline.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Map<Path, CompletableFuture<Postgres>> AHEAD = new ConcurrentHashMap<>();

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Begins to start PostgreSQL while the rest of the program is still being put together, which saves seconds. The
     * directory has to be taken by this process, or two servers could be started on it.
     */
    static void startAhead(Path directory) {
        AHEAD.computeIfAbsent(
                directory,
                _ -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return start(directory);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }));
    }

    /** The server that was started ahead, or else one that is started now. */
    static Postgres started(Path directory) throws IOException {
        var ahead = AHEAD.remove(directory);
        return ahead == null ? start(directory) : ahead.join();
    }

    /** Stops what was started ahead and never asked for, because the program failed to start. */
    static void stopAhead() {
        AHEAD.values().forEach(ahead -> ahead.thenAccept(Postgres::close).join());
        AHEAD.clear();
    }

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
