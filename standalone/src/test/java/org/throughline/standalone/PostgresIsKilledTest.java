package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log's PostgreSQL is killed while decisions are taken. */
class PostgresIsKilledTest {

    private static final int LEADS = 4;
    private static final Duration SOON = Duration.ofMinutes(5);

    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void nothing_acknowledged_is_lost_and_decisions_and_questions_come_back_by_themselves() throws Exception {
        Program.decide("secretary", "/api/reviews", """
                {"id": "killed-store", "kind": "LEARNING_REVIEW", "reference": "R", "title": "A review",
                 "commissionedBy": "crc", "beganOn": "2016-01-10"}""");
        try (var browser = signedIn();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deciding = new ArrayList<>(decide(threads));
            deciding.add(threads.submit(() -> lookAtAPage(browser)));
            try {
                for (int times = 1; times <= 2; times++) {
                    awaitDecisions();
                    server().destroyForcibly();
                    awaitDecisions();
                }
            } finally {
                enough.set(true);
            }
            for (var each : deciding) each.get();
        }
        Awaitility.await()
                .atMost(SOON)
                .until(() ->
                        Program.get("auditor", "/actuator/health/readiness").statusCode() == 200);
        assertThat(Program.get("auditor", "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        var shown = Program.get("auditor", "/api/reviews/killed-store?atLeast=" + acknowledged.size());
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        var recorded = Program.bean(JdbcClient.class)
                .sql(
                        "select aggregateidentifier from domainevententry where aggregateidentifier like 'killed-store.f%'")
                .query(String.class)
                .set();
        assertThat(recorded).containsAll(acknowledged);
    }

    private static HttpClient signedIn() throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = browser.send(page("/sign-in").build(), BodyHandlers.ofString());
        var token = form.body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+).*", "$1");
        browser.send(
                page("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("login=auditor&password=auditor&_csrf=" + token))
                        .build(),
                BodyHandlers.discarding());
        return browser;
    }

    /** A page is shown, or says that it cannot be shown just now; it signs no user out. */
    private @Nullable Void lookAtAPage(HttpClient browser) throws IOException, InterruptedException {
        while (!enough.get()) {
            var shown = browser.send(page("/account/password").build(), BodyHandlers.ofString());
            assertThat(shown.statusCode()).as(shown.body()).isIn(200, 503);
        }
        return null;
    }

    private static HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(Program.address().resolve(path));
    }

    private void awaitDecisions() {
        var soFar = acknowledged.size();
        Awaitility.await().atMost(SOON).until(() -> acknowledged.size() > soFar + LEADS);
    }

    private List<Future<?>> decide(ExecutorService threads) {
        return IntStream.range(0, LEADS)
                .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                    while (!enough.get()) raiseFinding();
                }))
                .toList();
    }

    private void raiseFinding() {
        var answer = Program.post("secretary", "/api/reviews/killed-store/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-01-10"}""");
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
        if (answer.statusCode() == 201)
            acknowledged.add(Program.tree(answer).path("id").asString());
    }

    private static ProcessHandle server() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(Program.data().resolve("postgresql/postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow();
    }
}
