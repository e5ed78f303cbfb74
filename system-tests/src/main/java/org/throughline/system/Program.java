package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One start of a program: a process that becomes ready, is asked things, and is stopped or killed. */
public final class Program implements AutoCloseable {

    private static final Duration READY_MAX = Duration.ofMinutes(5);
    private static final Duration STOP_MAX = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int LAST_LINES = 40;

    private final Process process;
    private final URI address;
    private final Path output;
    private final Thread atExit;

    Program(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
        atExit = new Thread(process::destroyForcibly, "kill-what-was-started");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public Session as(String user) {
        return new Session(address, user);
    }

    /** Waits until the program says that it is ready, which includes that its views have caught up with the log. */
    public Program awaitReady() {
        return awaitReady(READY_MAX);
    }

    /** Waits longer, or less long: a long log takes its time. */
    public Program awaitReady(Duration max) {
        long deadline = System.nanoTime() + max.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) throw new IllegalStateException("the program ended:\n" + lastLines());
            if (System.nanoTime() > deadline) throw new IllegalStateException("not ready:\n" + lastLines());
            pause();
        }
        return this;
    }

    public boolean isReady() {
        try {
            return as("nobody").askUnknown("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Ends the process at once, as kill -9 does: nothing of it gets to tidy up. */
    public void kill() {
        process.destroyForcibly();
        ended(STOP_MAX);
    }

    /** Asks the process to end, as a service manager does, and waits until it has. */
    public void stop() {
        process.destroy();
        if (!ended(STOP_MAX)) {
            kill();
            throw new IllegalStateException("the program did not stop when it was asked to:\n" + lastLines());
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }

    /** What the program printed last. */
    public String lastLines() {
        try {
            var lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean ended(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
        forgetAtExit();
        return true;
    }

    private void forgetAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // then the hook finds a process that has ended
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
