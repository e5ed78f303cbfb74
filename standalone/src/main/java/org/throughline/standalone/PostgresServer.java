package org.throughline.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    private static final int ANY_PORT = 0;
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private static final Map<Path, CompletableFuture<PostgresServer>> AHEAD = new ConcurrentHashMap<>();

    private final Path directory;
    private final PostgresPassword password;
    private volatile EmbeddedPostgres server;

    private PostgresServer(Path directory, PostgresPassword password, EmbeddedPostgres server) {
        this.directory = directory;
        this.password = password;
        this.server = server;
    }

    /**
     * Starts PostgreSQL in the background while the application context is created, which saves seconds. The caller must have
     * locked the directory.
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
        DataFormat.check(directory);
        OrphanedPostgres.stop(directory.resolve(DATA));
        var password = PostgresPassword.in(directory);
        var launched = launched(directory, password, ANY_PORT);
        var server = new PostgresServer(directory, password.keep(), launched);
        DataFormat.note(directory);
        server.sayIfWithoutChecksums();
        return server;
    }

    /**
     * Starts PostgreSQL again after it has ended, on the same data and port, so that connections are made again without a
     * change of settings.
     */
    void startAgain() throws IOException {
        close();
        OrphanedPostgres.stop(directory.resolve(DATA));
        server = launched(directory, password, server.getPort());
    }

    /** Completes when the present PostgreSQL ends, for whatever reason; at once if there is none. */
    CompletableFuture<?> ended() throws IOException {
        return OrphanedPostgres.runningOn(directory.resolve(DATA))
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElse(CompletableFuture.completedFuture(null));
    }

    PostgresOutput output() {
        return new PostgresOutput(directory.resolve(PostgresOutput.NAME));
    }

    private static EmbeddedPostgres launched(Path directory, PostgresPassword password, int port) throws IOException {
        var data = directory.resolve(DATA);
        var output = PostgresOutput.in(directory);
        var program = program(directory);
        // Otherwise the library tidies up in a directory that every user may write to, and follows what lies there.
        System.setProperty("ot.epg.working-dir", program.resolve("unused").toString());
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(program.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setConnectConfig("password", password.value())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", ADDRESS)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                // Only what concerns the server as a whole: failed statements would print what they were to store.
                .setServerConfig("log_min_messages", "log")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_checkpoints", "off")
                .setOutputRedirector(Redirect.appendTo(output.file().toFile()))
                .setRegisterShutdownHook(false);
        if (password.isNew()) {
            NewLog.prepare(data);
            builder.setDataDirectoryCustomizer(_ -> new NewLog(program, password, output).create(data));
        }
        NewLog.mayBeUnpackedIn(program);
        return PostgresLaunch.of(builder, data, output);
    }

    /** Checksums can be set only when a data directory is created. */
    private void sayIfWithoutChecksums() throws IOException {
        try (var connection = DriverManager.getConnection(jdbcUrl(), USER, password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_checksums")) {
            if (row.next() && "off".equals(row.getString(1)))
                log.warn(
                        "The log in {} has no checksums, so damage to its disk may go unnoticed. It works. To add checksums,"
                                + " take a backup and restore it into a new directory",
                        directory.resolve(DATA));
        } catch (SQLException unanswered) {
            throw new IOException("PostgreSQL does not answer", unanswered);
        }
    }

    /**
     * The directory into which the library unpacks PostgreSQL. The library makes it writable for every user and its files are
     * executed, so its parent is closed to other users.
     */
    private static Path program(Path directory) throws IOException {
        var closed = OwnerOnly.directory(directory.resolve("postgresql-program"));
        return Files.createDirectories(closed.resolve("unpacked"));
    }

    String jdbcUrl() {
        return urlOf(Integer.toString(server.getPort()));
    }

    static String urlOf(String port) {
        // A program that took the port of a PostgreSQL that ended could otherwise ask for the password itself.
        return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + USER + "?requireAuth=scram-sha-256";
    }

    String password() {
        return password.value();
    }

    @Override
    public void close() {
        try {
            server.close();
            OrphanedPostgres.end(directory.resolve(DATA));
        } catch (IOException leftRunning) {
            log.warn("PostgreSQL did not stop. The next start will stop it", leftRunning);
        }
    }
}
