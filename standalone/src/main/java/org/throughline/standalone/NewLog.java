package org.throughline.standalone;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.throughline.platform.files.OwnerOnly;

/**
 * Creates PostgreSQL's data directory, with checksums on every page, so that damage on disk is an error and not a wrong answer.
 *
 * <p>The library's own way to create it cannot ask for checksums. It is skipped where there is a {@code postgresql.conf}, and
 * this runs in its place, after the library has unpacked PostgreSQL.
 */
final class NewLog {

    private static final String SETTINGS = "postgresql.conf";
    private static final Duration END_MAX = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** The library unpacks once in a process, into the directory of whichever start comes first. */
    private static final Set<Path> PROGRAMS = ConcurrentHashMap.newKeySet();

    private final Path unpacked;
    private final PostgresPassword password;
    private final PostgresOutput output;

    NewLog(Path unpacked, PostgresPassword password, PostgresOutput output) {
        this.unpacked = unpacked;
        this.password = password;
        this.output = output;
    }

    /** Makes the library skip its own creation. */
    static void prepare(Path data) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION")))
            throw new DataDirectoryException("There is a log in " + data + " already; it is not created again.");
        OwnerOnly.directory(data);
        OwnerOnly.file(data.resolve(SETTINGS), "");
    }

    /** Says where PostgreSQL may be unpacked, for the logs that are made later in this process. */
    static void mayBeUnpackedIn(Path program) {
        PROGRAMS.add(program);
    }

    void create(Path data) {
        try {
            var made = data.resolveSibling(data.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(made);
            run(initdb(), made);
            try (var parts = Files.list(made)) {
                for (var part : parts.toList())
                    Files.move(part, data.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(made);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void run(Path initdb, Path made) throws IOException {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root.
        if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U"));
        command.addAll(List.of(
                initdb.toString(),
                "--pgdata=" + made,
                "--username=" + PostgresServer.USER,
                "--pwfile=" + password.file(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF-8",
                // Gives the same order and case of letters on every machine.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.file().toFile()))
                .start();
        try {
            if (process.waitFor() != 0) throw new PostgresDidNotStart(output.reason());
        } catch (InterruptedException stopping) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IOException("stopped while PostgreSQL was created", stopping);
        }
    }

    /**
     * Ends initdb and what it has started, and waits for that. It takes seconds, because initdb ends only after the server that it
     * has started.
     */
    private static void end(Process initdb) {
        var running = new HashSet<>(Set.of(initdb.toHandle()));
        var latest = Instant.now().plus(END_MAX);
        while (!running.isEmpty()) {
            initdb.descendants().forEach(running::add);
            boolean late = Instant.now().isAfter(latest);
            running.forEach(late ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
            // It must not be cut short by the next interrupt, and leave something running.
            CompletableFuture.allOf(running.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            running.removeIf(process -> !process.isAlive());
        }
    }

    private Path initdb() throws IOException {
        var here = newest(unpacked);
        if (here != null) return here;
        for (var program : PROGRAMS) {
            var there = newest(program);
            if (there != null) return there;
        }
        throw new IOException("There is no initdb in " + unpacked);
    }

    /** There is one for each version that was ever run on this directory. */
    private static @Nullable Path newest(Path program) throws IOException {
        try (var versions = Files.exists(program) ? Files.list(program) : Stream.<Path>empty()) {
            return versions.sorted(Comparator.comparingLong(
                            version -> -version.toFile().lastModified()))
                    .flatMap(
                            version -> Stream.of("bin/initdb", "bin/initdb.exe").map(version::resolve))
                    .map(Path::toFile)
                    .filter(File::exists)
                    .map(File::toPath)
                    .findFirst()
                    .orElse(null);
        }
    }
}
