package org.throughline.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.LivenessState;

/**
 * Starts PostgreSQL again when it ends while the program runs: at once, then after waits that double up to half a minute.
 *
 * <p>It never stops trying, because a full disk or a taken port may pass. After {@link #TRIES_MAX} failed tries the program is
 * reported as not live, so that whatever supervises it starts it anew.
 */
final class PostgresSupervisor implements AutoCloseable {

    static final int TRIES_MAX = 10;

    private static final Duration WAIT_MAX = Duration.ofSeconds(30);
    /** One that ends sooner after its start has not recovered. */
    private static final Duration RECOVERED_AFTER = Duration.ofMinutes(1);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(PostgresSupervisor.class);

    private final PostgresServer postgres;
    private final Duration firstWait;
    private final Consumer<LivenessState> liveness;
    private final Thread thread;
    private volatile boolean closing;
    private boolean live = true;
    private int triesInRow;
    private Instant startedAt = Instant.MIN;

    /** @param firstWait the wait after the first failed try */
    PostgresSupervisor(PostgresServer postgres, Duration firstWait, Consumer<LivenessState> liveness) {
        this.postgres = postgres;
        this.firstWait = firstWait;
        this.liveness = liveness;
        thread = Thread.ofPlatform().daemon().name("postgresql-supervisor").start(this::supervise);
    }

    private void supervise() {
        try {
            while (!closing) if (ended()) startAgain();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended() throws InterruptedException {
        try {
            postgres.ended().get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            return !closing;
        } catch (TimeoutException running) {
            limitOutput();
            return false;
        } catch (IOException | ExecutionException unknown) {
            log.warn("Cannot see whether PostgreSQL runs: {}", unknown.toString());
            Thread.sleep(LOOK_AGAIN);
            return false;
        }
    }

    private void startAgain() throws InterruptedException {
        if (startedAt.isBefore(Instant.now().minus(RECOVERED_AFTER))) triesInRow = 0;
        log.error(
                "PostgreSQL has ended, and not by the program. Requests are answered 503 until it runs again."
                        + " It is started again on the same data. Its last errors: {}",
                lastWords());
        while (!closing) {
            Thread.sleep(wait(triesInRow++));
            try {
                postgres.startAgain();
                startedAt = Instant.now();
                log.warn("PostgreSQL runs again");
                report(true);
                return;
            } catch (IOException failed) {
                if (closing) return;
                log.error(
                        "{}. Next try in {} s",
                        failed.getMessage(),
                        wait(triesInRow).toSeconds());
                if (triesInRow >= TRIES_MAX) report(false);
            }
        }
    }

    /** None before the first try; then doubling. */
    private Duration wait(int failed) {
        if (failed == 0) return Duration.ZERO;
        var doubled = firstWait.multipliedBy(1L << Math.min(failed - 1, 16));
        return doubled.compareTo(WAIT_MAX) < 0 ? doubled : WAIT_MAX;
    }

    private void report(boolean lives) {
        if (lives == live) return;
        live = lives;
        if (!lives)
            log.error(
                    "PostgreSQL could not be started again {} times. Stop the program, remove the cause, and start it"
                            + " again",
                    TRIES_MAX);
        liveness.accept(lives ? LivenessState.CORRECT : LivenessState.BROKEN);
    }

    private String lastWords() {
        try {
            var words = postgres.output().errors();
            return words.isEmpty() ? "none" : String.join(" | ", words);
        } catch (IOException unreadable) {
            return "cannot be read";
        }
    }

    private void limitOutput() {
        try {
            postgres.output().limit();
        } catch (IOException unwritable) {
            log.warn("The file with PostgreSQL's output cannot be limited: {}", unwritable.toString());
        }
    }

    /** Returns when PostgreSQL will not be started again. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
