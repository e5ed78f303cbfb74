package org.throughline.benchmarks;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.generated.GeneratedLog;
import org.throughline.system.LogServer;
import org.throughline.system.Program;
import tools.jackson.databind.JsonNode;

/** Events a second from a long log into the views, beside what the storage engine alone reads of the same log. */
final class RebuildRate implements Benchmark {

    /** What the storage engine alone reads in a second. */
    private record RawRead(double bytes, double payloads) {}

    /** The standalone form has its views in memory, twice while one is rebuilt beside the live one. */
    private static final String HEAP = "-Xmx6g";

    private static final String VIEWS = "/api/views";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration MADE_MAX = Duration.ofMinutes(20);

    @Override
    public void measure(Subject subject, Size size, Report report) throws InterruptedException {
        var launch = subject.standalone(size).withJava(HEAP);
        launch.start().awaitReady().kill(); // its PostgreSQL goes on by itself, with the program's tables in it
        var server = subject.logServer();
        long events;
        RawRead raw;
        try (var log = new RawLog(server.jdbcUrl(LogServer.USER), server.password())) {
            events = Generating.into(log, GeneratedLog.ofEvents(size.events()), report);
            raw = read(log, report);
        } finally {
            server.stop();
        }
        try (var program = launch.start()) {
            fromNothing(program, events, raw, report);
            again(program, raw, report);
        }
    }

    private static RawRead read(RawLog log, Report report) {
        readAll(log, false);
        var raw = new RawRead(readAll(log, false), readAll(log, true));
        report.row(
                "raw tracked read",
                Report.perSecond(raw.bytes()) + " with payloads as bytes",
                Report.perSecond(raw.payloads()) + " with payloads deserialized");
        return raw;
    }

    /** Reads every event from the first to the last, and hands none to a view. */
    private static double readAll(RawLog log, boolean payloads) {
        long begun = System.nanoTime();
        long read = 0;
        @Nullable TrackingToken token = null;
        while (true) {
            long before = read;
            try (var events = log.engine().readEvents(token, false)) {
                for (var iterator = events.iterator(); iterator.hasNext(); read++) {
                    TrackedEventMessage<?> event = iterator.next();
                    token = event.trackingToken();
                    if (payloads && event.getPayload() == null) throw new IllegalStateException("an empty event");
                }
            }
            if (read == before) return read * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static void fromNothing(Program program, long events, RawRead raw, Report report)
            throws InterruptedException {
        var begun = awaitViews(program);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
        tell("all views from an empty store", events, seconds, raw, program, report);
    }

    private static void again(Program program, RawRead raw, Report report) throws InterruptedException {
        var admin = program.as("admin");
        var accepted = admin.decide(VIEWS + "/actions/rebuild", "");
        if (accepted.status() != 202) throw new IllegalStateException(accepted.toString());
        long events = accepted.json().path("build").path("total").asLong();
        var begun = awaitViews(program);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
        tell("the view of actions again, beside the one that is shown", events, seconds, raw, program, report);
    }

    private static void tell(String what, long events, double seconds, RawRead raw, Program program, Report report) {
        report.row(
                "rebuild, " + what,
                String.format(Locale.ROOT, "%,d events in %.1f s: ", events, seconds)
                        + Report.perSecond(events / seconds),
                Report.times(events / seconds / raw.payloads()) + " of the raw read with payloads, "
                        + Report.times(events / seconds / raw.bytes()) + " of that of bytes (aim: 0.30); resident "
                        + Memory.resident(program.pid()));
    }

    /** Waits until no view is being made any more, and returns when the first of them began to be. */
    private static Instant awaitViews(Program program) throws InterruptedException {
        var first = Instant.MAX;
        var latest = Instant.now().plus(MADE_MAX);
        while (Instant.now().isBefore(latest)) {
            Thread.sleep(LOOK_AGAIN);
            var views = views(program);
            boolean current = !views.isEmpty();
            for (var view : views) {
                var build = view.path("build");
                if (build.isObject()) {
                    var begun = Instant.parse(build.path("begunAt").asString());
                    if (begun.isBefore(first)) first = begun;
                }
                if (view.path("parked").asLong() > 0) throw new IllegalStateException("events were parked: " + view);
                current &= !build.isObject() && view.path("status").asString().equals("CURRENT");
            }
            if (current && first.isBefore(Instant.MAX)) return first;
            if (current) throw new IllegalStateException("the views were made before anybody could look");
        }
        throw new IllegalStateException("the views are still being made after " + MADE_MAX);
    }

    private static List<JsonNode> views(Program program) {
        try {
            return program.as("admin").ask(VIEWS).json().path("views").values().stream()
                    .toList();
        } catch (UncheckedIOException notListeningYet) {
            return List.of();
        }
    }
}
