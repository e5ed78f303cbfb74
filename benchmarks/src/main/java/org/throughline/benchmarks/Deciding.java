package org.throughline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.throughline.system.Answer;
import org.throughline.system.Clients;
import org.throughline.system.Line;
import org.throughline.system.Plan;
import org.throughline.system.Program;

/**
 * One client that takes decision after decision, over one connection, on actions of its own.
 *
 * <p>Real actions have 4 to 30 events, so new ones are agreed now and then; those are decisions like the others.
 */
final class Deciding implements AutoCloseable {

    static final int ON_ONE_ACTION = 15;
    static final String REPORT = "Guidance is written and the first two teams have been briefed; the rest follow";

    /** A decision that was taken. */
    record Taken(String action, long version) {}

    private static final int ACTIONS_OF_A_REVIEW = 10;

    /** Clients have agreed their first actions by then, and servers have begun to report what they do for them. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Line line;
    private final Times times;
    private Iterator<String> actions = Collections.emptyIterator();
    private @Nullable Taken last;

    /** Decides as the secretary and notes how long each answer took. */
    Deciding(Program program, Times times) throws IOException {
        line = new Line(program.address(), "secretary");
        this.times = times;
    }

    /** Agrees new actions where the last one has had its decisions, so that {@link #next} is a single request. */
    Taken prepare() {
        if (last == null || last.version() + 1 >= ON_ONE_ACTION) last = new Taken(nextAction(), 0);
        return last;
    }

    /**
     * Lets clients decide without a pause, and measures for this long once all of them are under way.
     *
     * @param times of the decisions that were measured
     * @param begin runs before the first of them, and {@code end} after the last
     */
    static void throughout(Program program, int clients, Duration duration, Times times, Runnable begin, Runnable end) {
        var measured = new AtomicBoolean();
        Clients.run(clients + 1, client -> {
            if (client < clients)
                try (var deciding = new Deciding(program, times)) {
                    while (!measured.get()) deciding.next();
                }
            else
                try {
                    Thread.sleep(SETTLING);
                    begin.run();
                    times.forget();
                    Thread.sleep(duration);
                    end.run();
                } finally {
                    measured.set(true);
                }
        });
    }

    /** Lets clients take this many decisions in all. */
    static void warmUp(Program program, int clients, int decisions) {
        var times = new Times();
        Clients.run(clients, client -> {
            try (var deciding = new Deciding(program, times)) {
                while (times.count() < decisions) deciding.next();
            }
        });
    }

    /** Takes a decision on an action and returns when it is acknowledged. */
    Taken next() {
        var prepared = prepare();
        var answer = decide(Plan.progressOn(prepared.action()), Plan.progress(REPORT));
        if (!answer.taken()) throw new IllegalStateException(answer.toString());
        return last = new Taken(prepared.action(), answer.json().path("version").asLong());
    }

    private String nextAction() {
        if (!actions.hasNext())
            actions = Plan.agreed(this::decide, "b-" + UUID.randomUUID(), ACTIONS_OF_A_REVIEW)
                    .actions()
                    .iterator();
        return actions.next();
    }

    private Answer decide(String path, String body) {
        try {
            var key = UUID.randomUUID().toString();
            long asked = System.nanoTime();
            var answer = line.decide(path, body, key);
            while (answer.status() == TOO_MANY_REQUESTS) { // a slow machine answers more slowly than these clients ask
                LockSupport.parkNanos(AGAIN_NANOS);
                answer = line.decide(path, body, key);
            }
            times.add(System.nanoTime() - asked);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
