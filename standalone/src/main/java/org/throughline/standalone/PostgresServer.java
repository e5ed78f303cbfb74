package org.throughline.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
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
import org.throughline.platform.files.OwnerOnly;

/**
 * The log's PostgreSQL, started by the program on its data directory.
 *
 * <p>The library is made for tests and starts PostgreSQL without flushing to disk. Here flushing is on, the data is kept,
 * a password is required, and a server left by a killed program is stopped first.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";
    static final String DATA = "postgresql";

    private static final String ADDRESS = "127.0.0.1";
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private static final Map<Path, CompletableFuture<PostgresServer>> AHEAD = new ConcurrentHashMap<>();

    private final EmbeddedPostgres server;
    private final PostgresPassword password;

    private PostgresServer(EmbeddedPostgres server, PostgresPassword password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts PostgreSQL in the background while the application context is created, which saves seconds. The caller must have
     * locked the directory.
     */
    static void startAhead(Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::stopAhead, "stop-postgresql-started-ahead"));
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

    /** The server started ahead; otherwise starts one. */
    static PostgresServer started(Path directory) throws IOException {
        var ahead = AHEAD.remove(directory);
        return ahead == null ? start(directory) : ahead.join();
    }

    /** Stops servers that were started ahead and never used, because the program failed before. */
    static void stopAhead() {
        for (var directory : AHEAD.keySet()) {
            var ahead = AHEAD.remove(directory);
            if (ahead != null)
                ahead.thenAccept(PostgresServer::close).exceptionally(_ -> null).join();
        }
    }

    static PostgresServer start(Path directory) throws IOException {
        var data = directory.resolve(DATA);
        OrphanedPostgres.stop(data);
        var password = PostgresPassword.in(directory);
        var server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(program(directory))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                // Gives the same order and case of letters on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password.value())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", ADDRESS)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(START_MAX)
                .setRegisterShutdownHook(false)
                .start();
        password.keep();
        return new PostgresServer(server, password);
    }

    /**
     * The directory into which the library unpacks PostgreSQL. The library makes it writable for every user and its files are
     * executed, so its parent is closed to other users.
     */
    private static File program(Path directory) throws IOException {
        var closed = OwnerOnly.directory(directory.resolve("postgresql-program"));
        return Files.createDirectories(closed.resolve("unpacked")).toFile();
    }

    String jdbcUrl() {
        return urlOf(Integer.toString(server.getPort()));
    }

    static String urlOf(String port) {
        return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + USER;
    }

    String password() {
        return password.value();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException leftRunning) {
            log.warn("PostgreSQL did not stop. The next start will stop it", leftRunning);
        }
    }
}
