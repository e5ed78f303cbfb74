package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many clients of one program at once. */
class ManyClientsIT {

    private static final int CLIENTS = 16;
    private static final int DECISIONS_EACH = 20;
    private static final int CONNECTIONS = 500;
    private static final int REQUESTS_EACH = 6;
    private static final int POOL_MAX = 20;
    private static final int THREADS_MAX = 150;
    private static final String METRICS_SECRET = "0123456789abcdef0123456789abcdef";

    @RegisterExtension
    static final ProgramLogs LOGS = new ProgramLogs(ManyClientsIT.class);

    @TempDir
    static Path directory;

    private static Program program;

    private final Notes notes = new Notes();

    @BeforeAll
    static void start() {
        program = Launch.standalone(directory)
                .printingTo(LOGS.directory())
                .forAShortLife()
                .with("--throughline.metrics.token=" + METRICS_SECRET)
                .start()
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        program.close();
        LogServer.on(Launch.data(directory)).ifPresent(LogServer::stop);
    }

    @Test
    void decisions_on_different_actions_are_all_taken() {
        var plan = Plan.agreed(program, "different", CLIENTS);
        Clients.run(CLIENTS, number -> record(number, plan.actions().get(number)));

        assertThat(notes.taken()).hasSize(CLIENTS * DECISIONS_EACH);
        assertIsTold(plan);
    }

    @Test
    void decisions_on_the_same_action_are_taken_one_after_another() {
        var plan = Plan.agreed(program, "same", 1);
        Clients.run(CLIENTS, number -> record(number, plan.actions().getFirst()));

        assertThat(notes.taken()).hasSize(CLIENTS * DECISIONS_EACH);
        assertIsTold(plan);
    }

    @Test
    void of_those_who_decide_on_the_same_version_one_is_taken_and_the_others_are_told_that_it_is_outdated() {
        var plan = Plan.agreed(program, "outdated", 1);
        var action = plan.actions().getFirst();
        for (int round = 0; round < DECISIONS_EACH; round++) {
            var version = "\"" + round + "\"";
            Clients.run(CLIENTS, number -> {
                var attempt = Attempt.of("client " + number, Integer.parseInt(version.replace("\"", "")), action);
                notes.note(attempt, attempt.by(program.as("secretary"), "If-Match", version));
            });
            assertThat(notes.taken()).hasSize(round + 1);
        }
        assertThat(notes.refused()).hasSize((CLIENTS - 1) * DECISIONS_EACH).allSatisfy(refusal -> {
            assertThat(refusal.status()).isEqualTo(412);
            assertThat(refusal.isProblem()).isTrue();
        });
        assertIsTold(plan);
    }

    @Test
    void five_hundred_open_connections_are_all_answered_and_nothing_is_left_of_them() throws Exception {
        var plan = Plan.agreed(program, "crowd", 25);
        var lines = connected();
        try {
            Clients.run(CONNECTIONS, number -> {
                for (int request = 0; request < REQUESTS_EACH; request++)
                    send(lines.get(number), number, request, plan.actions().get(number % 25));
            });
        } finally {
            for (var line : lines) line.close();
        }

        for (var attempt : notes.takeUnanswered()) notes.note(attempt, attempt.by(program.as("secretary")));
        assertThat(notes.taken()).hasSize(CONNECTIONS * REQUESTS_EACH / 2);
        assertIsTold(plan);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(ManyClientsIT::assertIsAtRest);
    }

    @Test
    void what_operators_monitor_it_with_finds_what_it_asks_for() throws Exception {
        var plan = Plan.late(program, "monitored", 1);
        record(0, plan.actions().getFirst());
        var refused =
                Attempt.of("monitored", 0, plan.actions().getFirst()).by(program.as("secretary"), "If-Match", "\"0\"");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(412);
        var watched = program.as("admin").decide("/api/alerts/watch", "");
        assertThat(watched.status()).as(watched.toString()).isEqualTo(200);

        try (var prometheus = Prometheus.collecting(program, METRICS_SECRET, directory.resolve("prometheus"))) {
            Monitored.allQueriesFindSomething(prometheus);
            Monitored.allRulesAreEvaluated(prometheus);
        }
    }

    private void record(int client, String action) {
        for (int number = 0; number < DECISIONS_EACH; number++) {
            var attempt = Attempt.of("client " + client, number, action);
            notes.note(attempt, attempt.by(program.as("secretary")));
        }
    }

    private static List<Line> connected() throws IOException {
        var lines = new ArrayList<Line>();
        while (lines.size() < CONNECTIONS) lines.add(new Line(program.address(), "secretary"));
        return lines;
    }

    private void send(Line line, int client, int number, String action) throws IOException {
        if (number % 2 == 1) ask(line, number % 4 == 1 ? "/api/actions/" + action : "/api/actions?review=crowd&size=5");
        else decide(line, client, number, action);
    }

    private static void ask(Line line, String question) throws IOException {
        assertIsExpected(line.ask(question));
    }

    private void decide(Line line, int client, int number, String action) throws IOException {
        var attempt = Attempt.of("client " + client, number, action);
        var answer = line.decide(Plan.progressOn(action), Plan.progress(attempt.whatChanged()), attempt.key());
        assertIsExpected(answer);
        if (answer.isForLater()) notes.noteUnanswered(attempt);
        else notes.note(attempt, answer);
    }

    private static void assertIsExpected(Answer answer) {
        assertThat(answer.isForLater() || Set.of(200, 201, 409, 412).contains(answer.status()))
                .as(answer.toString())
                .isTrue();
    }

    private static void assertIsAtRest() {
        assertThat(program.isReady()).isTrue();
        var metrics = Metrics.of(program);
        assertThat(metrics.sum("hikaricp_connections_active")).isLessThanOrEqualTo(2);
        assertThat(metrics.sum("hikaricp_connections_pending")).isZero();
        assertThat(metrics.sum("hikaricp_connections")).isBetween(1.0, (double) POOL_MAX);
        assertThat(metrics.sum("jvm_threads_live_threads")).isBetween(1.0, (double) THREADS_MAX);
    }

    private void assertIsTold(Plan plan) {
        for (var action : plan.actions()) Told.isTheHistoryOf(action, notes, program.as("auditor"));
    }
}
