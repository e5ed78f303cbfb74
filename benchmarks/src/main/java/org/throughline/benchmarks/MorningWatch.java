package org.throughline.benchmarks;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.system.LogServer;
import org.throughline.system.Program;

/** Measures how long the watch takes to scan very many open actions, and to write the digests of leads. */
final class MorningWatch implements Benchmark {

    private static final String HEAP = "-Xmx8g";
    private static final Duration DONE_MAX = Duration.ofMinutes(30), LOOK = Duration.ofMillis(500);
    private static final int AGENCIES = 500;
    private static final int EVENTS_EACH = 6;

    @Override
    public void measure(Subject subject, Size size, Report report) throws InterruptedException {
        int actions = size.events() / EVENTS_EACH;
        int agencies = Math.min(AGENCIES, Math.max(1, actions / 200));
        var launch = subject.standalone(size).withJava(HEAP);
        launch.start().awaitReady().kill(); // its PostgreSQL goes on by itself, with the program's tables in it
        var server = subject.logServer();
        try (var log = new RawLog(server.jdbcUrl(LogServer.USER), server.password())) {
            Generating.into(log, GeneratedLog.ofOpenActions(actions, agencies), report);
        } finally {
            server.stop();
        }
        try (var program = launch.start().awaitReady()) {
            Thread.ofVirtual().start(() -> holdWatch(program));
            long begun = System.nanoTime();
            awaitMetric(program, "throughline_watch_seconds_count", 1);
            report.row(
                    "%,d open actions and %d leads".formatted(actions, agencies),
                    "walked over in " + Report.seconds(metric(program, "throughline_watch_seconds_sum")),
                    "");
            awaitDelivered(program, begun);
            report.row(
                    "digests written out",
                    Report.seconds(metric(program, "throughline_digests_composed_seconds_sum")),
                    "%.0f of them".formatted(metric(program, "throughline_digests_composed_seconds_count")));
            report.row(
                    "alerts raised, digests delivered as files",
                    Report.seconds((System.nanoTime() - begun) / 1e9),
                    "%.0f digests".formatted(delivered(program)));
        }
    }

    /** Raising very many alerts takes longer than an answer is waited for; the watch goes on. */
    private static void holdWatch(Program program) {
        try {
            program.as("admin").decide("/api/alerts/watch", "");
        } catch (UncheckedIOException goesOn) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitDelivered(Program program, long begun) throws InterruptedException {
        double before = -1;
        for (double now = delivered(program); now < 1 || now > before; now = delivered(program)) {
            if (System.nanoTime() - begun > DONE_MAX.toNanos()) throw new IllegalStateException("not all delivered");
            before = now;
            Thread.sleep(LOOK.multipliedBy(40));
        }
    }

    private static void awaitMetric(Program program, String name, double atLeast) throws InterruptedException {
        var until = Instant.now().plus(DONE_MAX);
        while (metric(program, name) < atLeast) {
            if (Instant.now().isAfter(until)) throw new IllegalStateException(name + " did not come");
            Thread.sleep(LOOK);
        }
    }

    private static double delivered(Program program) {
        return metric(program, "throughline_digests_composed_seconds_count");
    }

    /** 0 while there is none of that name. */
    private static double metric(Program program, String name) {
        var metrics = program.as("admin").ask("/actuator/prometheus").body();
        var value = Pattern.compile("^" + name + "(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics);
        return value.find() ? Double.parseDouble(value.group(1)) : 0;
    }
}
