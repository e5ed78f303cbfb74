package org.throughline.benchmarks;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.system.LogServer;
import org.throughline.system.Program;

/**
 * Decisions a second over HTTP and what each costs, beside what the same PostgreSQL appends without the program.
 *
 * <p>A busy machine distorts costs less than it does a rate. The raw append comes last, because PostgreSQL vacuums and
 * checkpoints after it.
 */
final class DecisionRate implements Benchmark {

    /** 16 first, so that the program is compiled when a single client is measured. */
    private static final int[] CLIENTS = {16, 1};

    private final double[] rates = new double[CLIENTS.length];

    @Override
    public void measure(Subject subject, Size size, Report report) throws InterruptedException {
        try (var program = subject.standalone(size).start().awaitReady()) {
            var server = subject.logServer();
            for (int i = 0; i < CLIENTS.length; i++) rates[i] = decide(program, server, CLIENTS[i], size, report);
            try (var raw = RawLog.empty(server, "raw")) {
                var append = new RawAppend(raw);
                append.rate(1, size.measured().multipliedBy(3));
                for (int i = 0; i < CLIENTS.length; i++) append(append, CLIENTS[i], rates[i], size, report);
            }
        }
    }

    private static void append(RawAppend append, int clients, double decisions, Size size, Report report) {
        double raw = append.rate(clients, size.measured());
        report.row(
                "of the raw append, " + clients(clients),
                Report.times(decisions / raw) + " (aim: 0.70)",
                "raw append " + Report.perSecond(raw));
    }

    private static double decide(Program program, LogServer server, int clients, Size size, Report report)
            throws InterruptedException {
        Deciding.warmUp(program, clients, clients == 1 ? size.warmUp() / 10 : size.warmUp());
        var rest = atRest(program, server, size.measured());
        var times = new Times();
        var before = new AtomicReference<Usage>();
        var after = new AtomicReference<Usage>();
        var decisions = new AtomicInteger();
        Deciding.throughout(
                program, clients, size.measured(), times, () -> before.set(Usage.of(program, server)), () -> {
                    decisions.set(times.count());
                    after.set(Usage.of(program, server));
                });
        var used = requireNonNull(after.get()).since(requireNonNull(before.get()));
        tell(clients(clients), decisions.get(), used, rest, times, report);
        return decisions.get() / used.seconds();
    }

    private static Usage atRest(Program program, LogServer server, Duration duration) throws InterruptedException {
        var before = Usage.of(program, server);
        Thread.sleep(duration);
        return Usage.of(program, server).since(before);
    }

    private static void tell(String clients, int decisions, Usage used, Usage rest, Times times, Report report) {
        double program = millis(used.program()) / decisions;
        double postgres = millis(used.postgres()) / decisions;
        report.row("decisions, " + clients, Report.perSecond(decisions / used.seconds()) + ", " + times, "");
        report.row(
                "processor time a decision, " + clients,
                Report.millis(program + postgres),
                "program " + Report.millis(program) + ", PostgreSQL " + Report.millis(postgres) + "; at rest "
                        + Report.millis(millis(rest.program().plus(rest.postgres())) / rest.seconds()) + " a second");
        double restsTransactions = rest.transactions() / rest.seconds();
        report.row(
                "PostgreSQL transactions a decision, " + clients,
                Report.times((used.transactions() - restsTransactions * used.seconds()) / decisions),
                String.format(
                        Locale.ROOT,
                        "%.2f with those that go on at rest, %.1f a second",
                        (double) used.transactions() / decisions,
                        restsTransactions));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String clients(int clients) {
        return clients == 1 ? "1 client" : clients + " clients";
    }
}
