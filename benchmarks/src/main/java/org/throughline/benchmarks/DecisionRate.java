package org.throughline.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import org.throughline.system.Launch;
import org.throughline.system.LogServer;
import org.throughline.system.Program;

/** Decisions a second over HTTP, beside what the same PostgreSQL appends in the same minutes without the program. */
final class DecisionRate implements Benchmark {

    @Override
    public void measure(Path directory, Size size, Report report) {
        try (var program = Launch.standalone(directory).start().awaitReady();
                var raw = RawLog.empty(LogServer.on(Launch.data(directory)).orElseThrow(), "raw")) {
            var append = new RawAppend(raw);
            append.rate(1, size.warmUp());
            for (int clients : new int[] {1, 16}) measure(program, append, clients, size, report);
        }
    }

    private static void measure(Program program, RawAppend append, int clients, Size size, Report report) {
        double before = append.rate(clients, size.measured());
        double rate = decide(program, clients, size, report);
        double after = append.rate(clients, size.measured());
        report.row(
                "of the raw append, " + clients(clients),
                Report.times(2 * rate / (before + after)) + " (aim: 0.70)",
                "raw append " + Report.perSecond(before) + " before, " + Report.perSecond(after) + " after");
    }

    /** Processor time a decision is told too: other than a rate, it means the same on a machine that is busy. */
    private static double decide(Program program, int clients, Size size, Report report) {
        Deciding.during(program, clients, size.warmUp(), new Times());
        var times = new Times();
        var processor = program.processorTime();
        double rate = Deciding.during(program, clients, size.measured(), times);
        double millis = program.processorTime().minus(processor).toNanos() / 1e6 / times.count();
        report.row(
                "decisions, " + clients(clients),
                Report.perSecond(rate) + ", " + times,
                String.format(Locale.ROOT, "%.1f ms of processor time each", millis));
        return rate;
    }

    private static String clients(int clients) {
        return clients == 1 ? "1 client" : clients + " clients";
    }
}
