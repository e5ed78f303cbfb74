package org.throughline.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A command that has a PostgreSQL of its own. If the process is asked to end, PostgreSQL is stopped, by which the command fails, and
 * the process ends when the command has removed what it made.
 */
final class CommandInProgress implements AutoCloseable {

    private static final Duration END_MAX = Duration.ofSeconds(20);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread stopping = new Thread(this::stop, "stops-the-command");

    private CommandInProgress() {}

    static CommandInProgress begun() {
        var command = new CommandInProgress();
        Runtime.getRuntime().addShutdownHook(command.stopping);
        return command;
    }

    private void stop() {
        PostgresLaunch.endAll();
        try {
            boolean _ = over.await(END_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException halted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException ending) {
            // Then it runs already.
        }
    }
}
