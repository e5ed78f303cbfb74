package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.throughline.system.Jar;
import org.throughline.system.Program;

/** What the program holds in memory with the example plan loaded. */
final class ExampleMemory implements Benchmark {

    private static final String EXAMPLE = "examples/nscb-2016-17";

    @Override
    public void measure(Subject subject, Size size, Report report) throws IOException, InterruptedException {
        try (var program = subject.standalone(size).start().awaitReady()) {
            long begun = System.nanoTime();
            load(program, subject);
            report.row("loading the example", Report.seconds((System.nanoTime() - begun) / 1e9), "");
            tell("resident, the example just loaded", program, subject, report);
            Thread.sleep(size.measured().multipliedBy(3));
            tell("resident, the example loaded a while ago", program, subject, report);
        }
    }

    private static void load(Program program, Subject subject) throws IOException, InterruptedException {
        var loading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        subject.jar().toString(),
                        "load",
                        Jar.project().resolve(EXAMPLE).toString(),
                        "--server=" + program.address())
                .redirectErrorStream(true)
                .redirectOutput(subject.directory().resolve("loading.log").toFile())
                .start();
        int failed = loading.waitFor();
        if (failed != 0) throw new IllegalStateException("loading the example ended with " + failed);
    }

    private static void tell(String what, Program program, Subject subject, Report report) {
        report.row(
                what,
                Memory.resident(program.pid()),
                "its PostgreSQL " + Memory.ofFamily(subject.logServer().process()));
    }
}
