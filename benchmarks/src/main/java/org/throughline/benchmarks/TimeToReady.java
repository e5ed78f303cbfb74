package org.throughline.benchmarks;

/** Time from the start of the process until it says that it is ready, and what it then holds in memory. */
final class TimeToReady implements Benchmark {

    @Override
    public void measure(Subject subject, Size size, Report report) {
        start("ready, first start on an empty directory", subject, size, report);
        for (int i = 1; i <= size.starts(); i++) start("ready, later start " + i, subject, size, report);
    }

    private static void start(String what, Subject subject, Size size, Report report) {
        long begun = System.nanoTime();
        try (var program = subject.standalone(size).start().awaitReady()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            report.row(
                    what,
                    Report.seconds(seconds),
                    "resident " + Memory.resident(program.pid()) + ", its PostgreSQL "
                            + Memory.ofFamily(subject.logServer().process()));
        }
    }
}
