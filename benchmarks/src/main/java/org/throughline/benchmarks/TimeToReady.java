package org.throughline.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.system.LogServer;

/**
 * Time from the start of the process until it says that it is ready, the processor time until then, and what it then holds in memory:
 * started from a prepared copy and from the jar in turn, on an empty directory and on logs of several lengths.
 */
final class TimeToReady implements Benchmark {

    private static final String HEAP = "-Xmx6g";
    /** Of the whole length of the generated log. */
    private static final List<Integer> PARTS = List.of(10, 1);

    @Override
    public void measure(Subject subject, Size size, Report report) throws IOException {
        for (int i = 1; i <= size.starts(); i++) {
            start("empty directory", subject.in("prepared-" + i), false, size, report);
            start("empty directory", subject.in("plain-" + i), true, size, report);
        }
        for (int i = 1; i <= size.starts(); i++) onExisting("no events", subject.in("prepared-1"), size, report);
        for (int part : PARTS) {
            var filled = subject.in("filled-" + part);
            long events = fill(filled, size, part, report);
            for (int i = 1; i <= size.starts(); i++)
                onExisting(String.format(Locale.ROOT, "%,d events", events), filled, size, report);
        }
    }

    private static void onExisting(String what, Subject subject, Size size, Report report) {
        start(what, subject, false, size, report);
        start(what, subject, true, size, report);
    }

    private static void start(String what, Subject subject, boolean plain, Size size, Report report) {
        var launch = subject.standalone(size).withJava(HEAP);
        long begun = System.nanoTime();
        try (var program = (plain ? launch.plain() : launch).start().awaitReady()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            var processor = ProcessorTime.of(program.pid())
                    .plus(ProcessorTime.ofFamily(subject.logServer().process()));
            report.row(
                    "ready, " + (plain ? "plain jar, " : "prepared, ") + what,
                    Report.seconds(seconds),
                    Report.seconds(processor.toMillis() / 1e3) + " processor time, resident "
                            + Memory.resident(program.pid()) + ", its PostgreSQL "
                            + Memory.ofFamily(subject.logServer().process()));
        }
    }

    private static long fill(Subject subject, Size size, int part, Report report) {
        var launch = subject.standalone(size).withJava(HEAP);
        launch.start().awaitReady().kill(); // its PostgreSQL goes on by itself, with the program's tables in it
        var server = subject.logServer();
        try (var log = new RawLog(server.jdbcUrl(LogServer.USER), server.password())) {
            return Generating.into(log, GeneratedLog.ofEvents(size.events() / part), report);
        } finally {
            server.stop();
        }
    }
}
