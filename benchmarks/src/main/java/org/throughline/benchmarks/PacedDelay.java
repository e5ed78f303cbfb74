package org.throughline.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.throughline.system.Clients;
import org.throughline.system.Line;
import org.throughline.system.Metrics;
import org.throughline.system.Program;

/**
 * The delay of the views while decisions begin at fixed moments, however long those before them take.
 *
 * <p>Measured twice: by a reader that follows some of the decisions, and by the program's own metric for all of them.
 */
final class PacedDelay implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int FOLLOWED_EACH = 10;
    private static final Duration READY_MAX = Duration.ofMinutes(5);
    private static final String COUNTED = "throughline_views_delay_seconds";
    private static final String VIEW = "view=\"";

    @Override
    public void measure(Subject subject, Size size, Report report) {
        try (var program = subject.standalone(size).start().awaitReady()) {
            Deciding.warmUp(program, CLIENTS, size.warmUp());
            new Run(program, size).measure(report);
        }
    }

    private static final class Run {

        private final Program program;
        private final Size size;
        private final long interval;
        private final ViewDelay followed;
        private final Times fromDue = new Times();
        private final AtomicInteger begun = new AtomicInteger();
        private final CyclicBarrier ready = new CyclicBarrier(CLIENTS, this::begin);
        private volatile Metrics before = new Metrics("");
        private volatile long beginning;

        Run(Program program, Size size) {
            this.program = program;
            this.size = size;
            interval = TimeUnit.SECONDS.toNanos(1) / size.pace();
            followed = new ViewDelay(program, program);
        }

        void measure(Report report) {
            Clients.run(CLIENTS, this::decide);
            double seconds = (System.nanoTime() - beginning) / 1e9;
            var what = size.pace() + " decisions a second";
            followed.tell("standalone, " + what, report, "");
            report.row(
                    "decisions at that pace",
                    fromDue + " from the moment at which each was due",
                    String.format(Locale.ROOT, "%.0f/s were taken", fromDue.count() / seconds));
            report.row("from the recording into the slowest view, " + what, slowest(), "as the program counts it");
        }

        private void begin() {
            before = Metrics.of(program);
            beginning = System.nanoTime();
        }

        private void decide(int client) throws Exception {
            try (var decider = new Deciding(program, new Times());
                    var reader = new Line(program.address(), "auditor")) {
                apart(decider, client);
                for (int i = begun.getAndIncrement();
                        i < size.pace() * size.paced().toSeconds();
                        i = begun.getAndIncrement()) decide(i, decider, reader);
            }
        }

        /** Lets clients begin with different numbers of decisions, or all would agree new actions at the same time. */
        private void apart(Deciding decider, int client)
                throws InterruptedException, BrokenBarrierException, TimeoutException {
            for (int i = 0; i <= client * 4; i++) decider.next();
            ready.await(READY_MAX.toSeconds(), TimeUnit.SECONDS);
        }

        private void decide(int number, Deciding decider, Line reader) throws IOException {
            decider.prepare();
            long due = beginning + number * interval;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) LockSupport.parkNanos(due - now);
            if (number % FOLLOWED_EACH == 0) followed.follow(decider, reader);
            else decider.next();
            fromDue.add(System.nanoTime() - due);
        }

        private String slowest() {
            var after = Metrics.of(program);
            var delays = after.text()
                    .lines()
                    .filter(line -> line.startsWith(COUNTED + "_count"))
                    .map(Run::view)
                    .collect(Collectors.toMap(
                            view -> view,
                            view -> Histogram.of(after, COUNTED, view).since(Histogram.of(before, COUNTED, view)),
                            (one, _) -> one,
                            TreeMap::new));
            return delays.entrySet().stream()
                    .max((one, other) -> Double.compare(
                            one.getValue().percentile(0.99), other.getValue().percentile(0.99)))
                    .map(slowest -> slowest.getValue() + " (" + slowest.getKey() + ")")
                    .orElse("not counted");
        }

        /** The label that names the view, as in {@code view="actions"}. */
        private static String view(String line) {
            int label = line.indexOf(VIEW);
            return line.substring(label, line.indexOf('"', label + VIEW.length()) + 1);
        }
    }
}
