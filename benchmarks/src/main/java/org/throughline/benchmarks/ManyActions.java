package org.throughline.benchmarks;

import java.time.Duration;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.system.LogServer;
import org.throughline.system.Program;

/** A running program with a generated log of very many actions. */
final class ManyActions {

    private static final String HEAP = "-Xmx17g";
    private static final Duration READY_MAX = Duration.ofMinutes(20);

    private ManyActions() {}

    static Program start(Subject subject, Size size, GeneratedLog generated, Report report)
            throws InterruptedException {
        var launch = subject.standalone(size).withJava(HEAP);
        launch.start().awaitReady().kill(); // its PostgreSQL goes on by itself, with the program's tables in it
        var server = subject.logServer();
        try (var log = new RawLog(server.jdbcUrl(LogServer.USER), server.password())) {
            Generating.into(log, generated, report);
        } finally {
            server.stop();
        }
        long begun = System.nanoTime();
        var program = launch.start();
        program.awaitReady(READY_MAX);
        report.row(
                "ready again, views made from the log",
                Report.seconds((System.nanoTime() - begun) / 1e9),
                "resident " + Memory.resident(program.pid()));
        return program;
    }

    /** The number of its reviews. */
    static int reviews(Program program) {
        return program.as("chair")
                .ask("/api/reviews?size=1")
                .json()
                .path("total")
                .asInt();
    }

    /** The identifier of a review, from 1. */
    static String review(int number) {
        return "generated-" + number;
    }
}
