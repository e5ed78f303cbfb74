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
 * The log's PostgreSQL, started by the program on its own data directory.
 *
 * <p>The library is made for tests and starts PostgreSQL without flushing to disk. Here the log is the only truth, so
 * flushing is on, the data stays, nobody connects without the password, and a server that outlived a killed program is
 * stopped before a new one starts.
 */
final class Postgres implements AutoCloseable {

    static final String USER = "postgres";
    static final String DATA = "postgresql";

    private static final String ADDRESS = "127.0.0.1";
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(Postgres.class);

    private static final Map<Path, CompletableFuture<Postgres>> AHEAD = new ConcurrentHashMap<>();

    private final EmbeddedPostgres server;
    private final LogPassword password;

    private Postgres(EmbeddedPostgres server, LogPassword password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Begins to start PostgreSQL while the rest of the program is still being put together, which saves seconds. The
     * directory has to be taken by this process, or two servers could be started on it.
     */
    static void startAhead(Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(Postgres::stopAhead, "stop-postgresql-started-ahead"));
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

    /** Stops what was started ahead and never asked for, because the program failed or was stopped before that. */
    static void stopAhead() {
        for (var directory : AHEAD.keySet()) {
            var ahead = AHEAD.remove(directory);
            if (ahead != null)
                ahead.thenAccept(Postgres::close).exceptionally(_ -> null).join();
        }
    }

    static Postgres start(Path directory) throws IOException {
        var data = directory.resolve(DATA);
        LeftoverServer.stop(data);
        var password = LogPassword.in(directory);
        var server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(program(directory))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                // Order and case of letters are then the same on every machine, whatever its language.
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
        return new Postgres(server, password);
    }

    /**
     * Where the library unpacks PostgreSQL. It lets everybody write there, and what lies there is run, so the way to it is
     * closed to other users of the machine.
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
            log.warn("PostgreSQL did not stop; the next start takes care of it", leftRunning);
        }
    }
}
