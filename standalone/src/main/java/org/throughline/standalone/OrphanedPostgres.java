package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL process that a killed program left running. */
final class OrphanedPostgres {

    static final String NOTE = "postmaster.pid";

    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);

    private OrphanedPostgres() {}

    /**
     * Stops the server that runs on this data, if there is one, and removes the note of one that does not run any more: PostgreSQL
     * would refuse to start if the process number in it belongs to another program by now. The caller has locked the directory.
     */
    static void stop(Path data) throws IOException {
        if (runningOn(data).isPresent()) {
            log.warn("A PostgreSQL was left running on {}, probably by a killed program; stopping it", data);
            end(data);
        }
        Files.deleteIfExists(data.resolve(NOTE));
    }

    /** Stops the server that runs on this data, if there is one. */
    static void end(Path data) throws IOException {
        var server = runningOn(data).orElse(null);
        if (server == null) return;
        server.descendants()
                .forEach(ProcessHandle::destroy); // sessions of the killed program; acknowledged data is flushed
        server.destroy();
        waitFor(server);
    }

    /**
     * The PostgreSQL that runs on this data, if there is one. PostgreSQL writes its process and its directory into
     * {@code postmaster.pid}; a process number that now belongs to another program is ignored.
     */
    static Optional<ProcessHandle> runningOn(Path data) throws IOException {
        var note = data.resolve(NOTE);
        var lines = Files.exists(note) ? Files.readAllLines(note) : List.<String>of();
        if (lines.size() < 2 || !lines.getFirst().strip().matches("\\d{1,18}")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(OrphanedPostgres::isPostgres)
                .filter(process -> worksIn(process, data, Path.of(lines.get(1).strip())));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    /** The directory of the process counts, where the system shows it, because the noted one may have been moved or copied. */
    private static boolean worksIn(ProcessHandle process, Path data, Path noted) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException | UnsupportedOperationException notShown) {
            return noted.equals(data.toAbsolutePath());
        }
    }

    private static void waitFor(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            throw new DataDirectoryException("A PostgreSQL (process " + server.pid()
                    + ") still runs on the data directory and does not stop. Stop it, then start again.");
        } catch (ExecutionException failed) {
            throw new IOException("cannot wait for PostgreSQL to stop", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for PostgreSQL", stopping);
        }
    }
}
