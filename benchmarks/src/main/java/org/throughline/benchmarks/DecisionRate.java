package org.throughline.benchmarks;

import java.nio.file.Path;
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
        var times = new Times();
        double rate = Deciding.rate(program, clients, size, times);
        double after = append.rate(clients, size.measured());
        double raw = (before + after) / 2;
        report.row(
                "decisions, " + clients + (clients == 1 ? " client" : " clients"),
                Report.perSecond(rate) + ", " + times,
                "raw append " + Report.perSecond(before) + " before, " + Report.perSecond(after) + " after: ratio "
                        + Report.times(rate / raw) + " (aim 0.70)");
    }
}
