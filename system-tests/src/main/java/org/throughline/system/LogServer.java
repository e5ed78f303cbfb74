package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL that the standalone form runs on its data directory, seen from outside.
 *
 * @param process its first process
 * @param port where it listens on the loopback address
 * @param password of the user {@code postgres}
 */
public record LogServer(ProcessHandle process, int port, String password) {

    public static final String USER = "postgres";

    private static final int LINE_OF_PORT = 3;

    /** The server that runs on this data directory now, if one does. */
    public static Optional<LogServer> on(Path data) {
        var note = data.resolve("postgresql").resolve("postmaster.pid");
        if (!Files.exists(note)) return Optional.empty();
        try {
            var lines = Files.readAllLines(note);
            var password = Files.readString(data.resolve("postgresql.password")).strip();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .map(process -> new LogServer(
                            process, Integer.parseInt(lines.get(LINE_OF_PORT).strip()), password));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops a server that a killed program has left behind. */
    public void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
