package org.throughline.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command of the command line that has started a PostgreSQL, when its process is asked to end. PostgreSQL is stopped, so the
 * command fails. The process waits until the command has removed what it made.
 */
final class CommandShutdownHook implements AutoCloseable {

    private static final Duration END_MAX = Duration.ofSeconds(20);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread stopping = new Thread(this::stop, "stops-the-command");

    private CommandShutdownHook() {}

    static CommandShutdownHook register() {
        var hook = new CommandShutdownHook();
        Runtime.getRuntime().addShutdownHook(hook.stopping);
        return hook;
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
