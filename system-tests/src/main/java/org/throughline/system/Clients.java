package org.throughline.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients at once, each on a virtual thread of its own. */
public final class Clients {

    /** What one client does, from its first request to its last. */
    @FunctionalInterface
    public interface Client {
        void run(int number) throws Exception;
    }

    private Clients() {}

    /** Runs so many clients, numbered from 0, and returns when the last is done; the first failure of one is thrown. */
    public static void run(int clients, Client client) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    client.run(number);
                    return number;
                }));
            }
            join(running);
        }
    }

    private static void join(List<Future<?>> running) {
        try {
            for (var client : running) client.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
