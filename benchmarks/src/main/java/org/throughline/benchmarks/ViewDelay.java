package org.throughline.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.throughline.system.Clients;
import org.throughline.system.Jar;
import org.throughline.system.Launch;
import org.throughline.system.Line;
import org.throughline.system.Program;
import org.throughline.system.Servers;

/**
 * How long after a decision's answer a reader who waits for it ({@code ?atLeast=}) is shown it.
 *
 * <p>The reader asks once the decision is answered, so its own request is part of the delay; the same question, asked
 * once more, tells how much.
 */
final class ViewDelay {

    private static final int CLIENTS = 16;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Program deciding;
    private final Program showing;
    private final Times fromAnswer = new Times();
    private final Times fromRequest = new Times();
    private final Times onceMore = new Times();

    ViewDelay(Program deciding, Program showing) {
        this.deciding = deciding;
        this.showing = showing;
    }

    static void ofStandalone(Subject subject, Size size, Report report) throws Exception {
        try (var program = subject.standalone(size).start().awaitReady()) {
            measure("standalone", program, program, size, report);
        }
    }

    static void ofServices(Subject subject, Size size, Report report) throws Exception {
        try (var servers = Servers.start(subject.directory());
                var command =
                        Launch.service(Jar.COMMAND_SERVICE, "command", servers).start();
                var query = Launch.service(Jar.QUERY_SERVICE, "query", servers).start()) {
            measure("two processes", command.awaitReady(), query.awaitReady(), size, report);
        }
    }

    private static void measure(String form, Program deciding, Program showing, Size size, Report report)
            throws Exception {
        Deciding.warmUp(deciding, CLIENTS, size.warmUp());
        new ViewDelay(deciding, showing).probe(size.probes()); // warms the reader's way
        var atRest = new ViewDelay(deciding, showing);
        atRest.probe(size.probes());
        atRest.tell(form + ", at rest", report, "");

        var underLoad = new ViewDelay(deciding, showing);
        var load = underLoad.probeUnderLoad(size.probes());
        underLoad.tell(form + ", " + CLIENTS + " clients deciding", report, "; the load had " + load);
    }

    private Times probeUnderLoad(int probes) {
        var times = new Times();
        var probed = new AtomicBoolean();
        Clients.run(CLIENTS + 1, client -> {
            if (client == CLIENTS) {
                try {
                    probe(probes);
                } finally {
                    probed.set(true);
                }
            } else
                try (var other = new Deciding(deciding, times)) {
                    while (!probed.get()) other.next();
                }
        });
        return times;
    }

    private void probe(int probes) throws IOException, InterruptedException {
        try (var decider = new Deciding(deciding, new Times());
                var reader = new Line(showing.address(), "auditor")) {
            for (int i = 0; i < probes; i++) {
                Thread.sleep(BETWEEN);
                follow(decider, reader);
            }
        }
    }

    /** Takes a decision and asks for what it changed, until that is shown. */
    void follow(Deciding decider, Line reader) throws IOException {
        long asked = System.nanoTime();
        var taken = decider.next();
        long answered = System.nanoTime();
        var question = "/api/actions/" + taken.action() + "?atLeast=" + taken.version();
        var shown = reader.ask(question);
        long seen = System.nanoTime();
        if (shown.status() != 200) throw new IllegalStateException(shown.toString());
        fromAnswer.add(seen - answered);
        fromRequest.add(seen - asked);
        reader.ask(question);
        onceMore.add(System.nanoTime() - seen);
    }

    void tell(String what, Report report, String more) {
        report.row(
                "delay, " + what,
                fromAnswer + " from the answer (aim: p99 under 50 ms)",
                fromRequest + " from the request; asking once more " + onceMore + more);
    }
}
