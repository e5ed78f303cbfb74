package org.throughline.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start of PostgreSQL through the library, watched so that a start that fails, or that the end of the process overtakes, leaves
 * nothing running.
 *
 * <p>The library would wait for its whole limit when PostgreSQL has given up at once, and would keep its lock on the data
 * afterwards. So it is given no limit of its own and is interrupted here, which makes it return.
 */
final class PostgresLaunch {

    /** After a crash PostgreSQL first repeats what its write-ahead log has. */
    private static final Duration START_MAX = Duration.ofMinutes(5);

    private static final Duration NO_LIMIT = Duration.ofDays(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration END_MAX = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(PostgresLaunch.class);

    /** The data on which this process has started a PostgreSQL, each with a future that is done when its start is over. */
    private static final Map<Path, CompletableFuture<Void>> STARTED = new ConcurrentHashMap<>();

    /** As root it is started by another command that becomes it. */
    private static final Predicate<String> IS_START_COMMAND =
            command -> command.endsWith("pg_ctl") || command.endsWith("unshare");

    private static volatile boolean ending;

    private final Path data;
    private final PostgresOutput output;
    private final FutureTask<EmbeddedPostgres> starting;

    private PostgresLaunch(EmbeddedPostgres.Builder builder, Path data, PostgresOutput output) {
        this.data = data;
        this.output = output;
        starting = new FutureTask<>(builder.setPGStartupWait(NO_LIMIT)::start);
    }

    static EmbeddedPostgres of(EmbeddedPostgres.Builder builder, Path data, PostgresOutput output) throws IOException {
        var over = new CompletableFuture<Void>();
        STARTED.put(data, over);
        try {
            if (ending) throw stopping();
            return new PostgresLaunch(builder, data, output).started();
        } finally {
            over.complete(null);
        }
    }

    /** Stops every PostgreSQL that this process has started and not stopped, and lets it start no other. For its end. */
    static void endAll() {
        ending = true;
        STARTED.forEach((data, over) -> {
            try {
                over.get(END_MAX.toSeconds(), TimeUnit.SECONDS);
                OrphanedPostgres.end(data);
            } catch (IOException | ExecutionException | TimeoutException | RuntimeException leftRunning) {
                log.warn("PostgreSQL did not stop. The next start will stop it: {}", leftRunning.toString());
            } catch (InterruptedException halted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private EmbeddedPostgres started() throws IOException {
        var starter = Thread.ofPlatform().daemon().name("start-postgresql").start(starting);
        var latest = Instant.now().plus(START_MAX);
        boolean seen = false;
        boolean gaveUp = false;
        while (true) {
            try {
                var started = starting.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (!gaveUp && !ending) return started;
                throw failed(started);
            } catch (TimeoutException stillStarting) {
                boolean runs = OrphanedPostgres.runningOn(data).isPresent();
                gaveUp = gaveUp
                        || ending
                        || (seen && !runs)
                        || output.saysThatItCouldNotStart()
                        || Instant.now().isAfter(latest);
                seen |= runs;
                if (gaveUp) starter.interrupt();
            } catch (ExecutionException failed) {
                throw because(Objects.requireNonNullElse(failed.getCause(), failed));
            } catch (InterruptedException stopping) {
                starter.interrupt();
                endWhatItStarted();
                Thread.currentThread().interrupt();
                throw stopping();
            }
        }
    }

    private IOException because(Throwable cause) throws IOException {
        endWhatItStarted();
        if (ending) return stopping();
        return cause instanceof UncheckedIOException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : new PostgresDidNotStart(output.reason(), cause);
    }

    private IOException failed(EmbeddedPostgres started) throws IOException {
        // Read before the command that stops it adds its own words.
        var reason = output.reason();
        started.close();
        endWhatItStarted();
        return ending ? stopping() : new PostgresDidNotStart(reason);
    }

    /** Its start command may still be about to start it. */
    private void endWhatItStarted() throws IOException {
        for (var command : ProcessHandle.current().children().toList())
            if (command.info().command().filter(IS_START_COMMAND).isPresent()) waitFor(command);
        OrphanedPostgres.end(data);
    }

    private static void waitFor(ProcessHandle command) throws IOException {
        try {
            command.onExit().get(END_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stubborn) {
            throw new IOException("the start command of PostgreSQL does not end", stubborn);
        } catch (InterruptedException halted) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException stopping() {
        return new IOException("stopped while PostgreSQL was starting");
    }
}
