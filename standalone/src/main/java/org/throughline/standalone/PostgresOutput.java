package org.throughline.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.throughline.platform.files.OwnerOnly;

/**
 * What PostgreSQL and its start command print: a file that only its owner can read and that never grows far beyond its limit.
 * PostgreSQL is set to print no statements and no values.
 */
record PostgresOutput(Path file) {

    static final String NAME = "postgresql.log";

    private static final long BYTES_MAX = 1_000_000;
    private static final int LINES_SHOWN = 6;

    private static final String TRIES_ANYWAY = "another server might be running";

    /** Said at every start, or to each connection of a server that ends or is not yet ready. */
    private static final List<String> EXPECTED = List.of(
            "pg_ctl: could not start server",
            TRIES_ANYWAY,
            "Examine the log output",
            "stopped waiting",
            "the database system is ",
            "terminating connection ");

    /** Begins a new file. */
    static PostgresOutput in(Path directory) throws IOException {
        return new PostgresOutput(OwnerOnly.file(directory.resolve(NAME), ""));
    }

    /** Its start command has failed, or PostgreSQL runs and does not know the password. */
    boolean saysThatItCouldNotStart() throws IOException {
        return lines().stream()
                .anyMatch(line -> (line.startsWith("pg_ctl: ") && !line.contains(TRIES_ANYWAY))
                        || line.startsWith("unshare: ")
                        || line.contains("FATAL:  password authentication failed"));
    }

    /** The last errors; the last lines if there are none. */
    List<String> reason() throws IOException {
        var errors = errors();
        return errors.isEmpty() ? last(unexpected()) : errors;
    }

    /** The last lines that tell of an error. */
    List<String> errors() throws IOException {
        return last(unexpected().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .toList());
    }

    private List<String> unexpected() throws IOException {
        return lines().stream()
                // PostgreSQL may go on in the line of its start command.
                .map(line -> line.replaceFirst("^waiting for server to start\\.*", ""))
                .filter(line -> !line.isBlank() && EXPECTED.stream().noneMatch(line::contains))
                .toList();
    }

    void limit() throws IOException {
        if (Files.size(file) > BYTES_MAX)
            Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
    }

    private List<String> lines() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    }
}
