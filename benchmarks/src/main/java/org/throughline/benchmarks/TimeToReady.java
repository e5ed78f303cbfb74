package org.throughline.benchmarks;

import java.nio.file.Path;
import org.throughline.system.Launch;
import org.throughline.system.LogServer;

/** Time from the start of the process until it says that it is ready, and what it then holds in memory. */
final class TimeToReady implements Benchmark {

    @Override
    public void measure(Path directory, Size size, Report report) {
        start("ready, first start on an empty directory", directory, report);
        for (int i = 1; i <= size.starts(); i++) start("ready, later start " + i, directory, report);
    }

    private static void start(String what, Path directory, Report report) {
        long begun = System.nanoTime();
        try (var program = Launch.standalone(directory).start().awaitReady()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            var server = LogServer.on(Launch.data(directory)).orElseThrow();
            report.row(
                    what,
                    Report.seconds(seconds),
                    "resident " + Memory.resident(program.pid()) + ", its PostgreSQL "
                            + Memory.ofFamily(server.process()));
        }
    }
}
